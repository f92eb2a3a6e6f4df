package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.RunLedgerPort;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The run ledger in PostgreSQL. Runs are dated by our clock, as their ends are; leases by the database's. */
final class PostgresRunLedger implements RunLedgerPort {

    /** Each failed try means that another run ended between two looks. */
    private static final int TRIES = 20;

    private final Database database;
    private final InstantSource clock;
    private final Duration leaseTimeToLive;

    PostgresRunLedger(Database database, InstantSource clock, Duration leaseTimeToLive) {
        this.database = database;
        this.clock = clock;
        this.leaseTimeToLive = leaseTimeToLive;
    }

    @Override
    public RunStart begin(SyncType planned, RunTrigger trigger) {
        for (int i = 0; i < TRIES; i++) {
            Optional<RunStart> begun = database.writeOnce(session -> tryToBegin(session, planned, trigger));
            if (begun.isPresent()) {
                return begun.get();
            }
            Optional<SyncRun> running = findUnderWay();
            if (running.isPresent()) {
                return new RunStart(running.get(), null);
            }
        }
        throw new SyncException(
                ErrorCode.DATABASE_UNAVAILABLE, "Other runs took the lease " + TRIES + " times in a row. Try again.");
    }

    /** The run that holds a live lease. */
    Optional<SyncRun> findUnderWay() {
        return database.read(
                session -> session.createSelectionQuery("from RunLogRow where status = RUNNING", RunLogRow.class)
                        .getResultStream()
                        .map(RunLogRow::toRun)
                        .findFirst());
    }

    @Override
    public void renew(RunLease lease) {
        database.write(session -> {
            LeaseTable.renew(session, lease);
            return lease;
        });
    }

    @Override
    public void recordPlan(RunLease lease, SyncType type, @Nullable Long expectedTotal) {
        database.write(session -> {
            session.doWork(connection -> LeaseTable.lock(connection, lease));
            return session.createMutationQuery("update RunRow set type = :type, expectedTotal = :total where id = :run")
                    .setParameter("type", type)
                    .setParameter("total", expectedTotal, Long.class)
                    .setParameter("run", lease.run().value())
                    .executeUpdate();
        });
    }

    @Override
    public void end(RunLease lease, RunEnd end, @Nullable MirrorState newState, SweepFate fate) {
        database.write(session -> {
            if (LeaseTable.release(session, lease)) {
                if (fate == SweepFate.DISCARDED) {
                    session.doWork(SweepTables::forget);
                }
                recordEnd(session, lease, end, newState);
            } else if (!hasEnded(session, lease, end)) {
                throw LeaseTable.lost(lease);
            }
            return lease;
        });
    }

    @Override
    public boolean requestCancel(RunId run) {
        return database.write(session -> findUnderWay()
                .filter(underWay -> underWay.id().equals(run))
                .map(underWay ->
                        session.createMutationQuery("update RunRow set isCancelRequested = true where id = :run")
                                        .setParameter("run", run.value())
                                        .executeUpdate()
                                > 0)
                .orElse(false));
    }

    @Override
    public boolean isCancelRequested(RunLease lease) {
        return database.read(session -> session.createSelectionQuery(
                        "select isCancelRequested from RunRow where id = :run", Boolean.class)
                .setParameter("run", lease.run().value())
                .getSingleResult());
    }

    @Override
    public MirrorState loadState() {
        return database.read(session -> Optional.ofNullable(session.get(MirrorStateRow.class, MirrorStateRow.SLOT))
                .map(MirrorStateRow::toState)
                .orElse(MirrorState.EMPTY));
    }

    @Override
    public Optional<SyncRun> findRun(RunId id) {
        return database.read(session ->
                Optional.ofNullable(session.get(RunLogRow.class, id.value())).map(RunLogRow::toRun));
    }

    @Override
    public Optional<SyncRun> findLatestSync() {
        return database.read(session -> session.createSelectionQuery(
                        "from RunLogRow where type <> SELECTED order by id desc", RunLogRow.class)
                .setMaxResults(1)
                .getResultStream()
                .map(RunLogRow::toRun)
                .findFirst());
    }

    @Override
    public List<SyncRun> findLatest(int limit) {
        return database.read(session -> session.createSelectionQuery("from RunLogRow order by id desc", RunLogRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(RunLogRow::toRun)
                .toList());
    }

    @Override
    public long countRuns() {
        return database.read(session -> session.createSelectionQuery("select count(*) from RunLogRow", Long.class)
                .getSingleResult());
    }

    private Optional<RunStart> tryToBegin(StatelessSession session, SyncType planned, RunTrigger trigger) {
        OptionalLong token = LeaseTable.take(session, database.others());
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Instant now = stored(clock.instant());
        RunRow row = new RunRow(token.getAsLong(), planned, trigger, now);
        session.insert(row);
        RunId run = new RunId(row.id);
        LeaseTable.assign(session, token.getAsLong(), run, leaseTimeToLive);
        return Optional.of(new RunStart(
                SyncRun.begun(run, planned, trigger, now), new RunLease(run, token.getAsLong(), leaseTimeToLive)));
    }

    private static void recordEnd(
            StatelessSession session, RunLease lease, RunEnd end, @Nullable MirrorState newState) {
        RunFailure failure = end.failure();
        session.createMutationQuery("""
                        update RunRow set status = :status, completedAt = :at, errorCode = :code, errorMessage = :message,
                            errorCount = :count, warnings = :warnings, watermark = :watermark
                        where id = :run
                        """)
                .setParameter("status", end.status())
                .setParameter("at", stored(end.at()))
                .setParameter("code", failure == null ? null : failure.code().name(), String.class)
                .setParameter("message", failure == null ? null : StorableText.of(failure.message()), String.class)
                .setParameter("count", failure == null ? null : failure.count(), Long.class)
                .setParameter(
                        "warnings",
                        end.warnings().stream().map(StorableText::of).toArray(String[]::new))
                .setParameter("watermark", newState == null ? null : newState.watermark(), Instant.class)
                .setParameter("run", lease.run().value())
                .executeUpdate();
        if (newState != null) {
            session.upsert(new MirrorStateRow(newState));
        }
    }

    /** Whether an earlier try of the same call arrived, though its answer did not. */
    private static boolean hasEnded(StatelessSession session, RunLease lease, RunEnd end) {
        return session.createSelectionQuery(
                                "select count(*) from RunRow "
                                        + "where id = :run and token = :token and status = :status and completedAt = :at",
                                Long.class)
                        .setParameter("run", lease.run().value())
                        .setParameter("token", lease.token())
                        .setParameter("status", end.status())
                        .setParameter("at", stored(end.at()))
                        .getSingleResult()
                > 0;
    }

    /** As precise as the database keeps it. */
    private static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
