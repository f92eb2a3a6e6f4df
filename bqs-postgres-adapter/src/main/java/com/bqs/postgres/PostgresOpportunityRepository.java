package com.bqs.postgres;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.MirrorCounts;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mirror in PostgreSQL: sets of rows by JDBC through Hibernate, the rest by its queries. */
final class PostgresOpportunityRepository implements OpportunityRepositoryPort {

    private static final String GREATEST = "select remote_id from crm_opportunities order by remote_id desc limit 1";
    private static final String REMOVED_BY =
            "select remote_id from crm_opportunities where removed_run_id = ? and removed_at is not null"
                    + " and remote_id > ? order by remote_id limit ?";
    static final String BY_NUMBER =
            "select remote_id from crm_opportunities where left(opty_number, 200) = left(?, 200) and opty_number = ?"
                    + " order by remote_id";
    /**
     * All rows by an index alone, less the tombstones, unless the difference is given. Tombstones and restored rows are counted
     * only where their own small index shows one: without statistics PostgreSQL would read the whole table for each.
     */
    private static final String COUNTS = """
            select coalesce(?, (select count(*) from crm_opportunities)
                - case when (select remote_id from crm_opportunities
                        where removed_at is not null order by removed_run_id limit 1) is null then 0
                    else (select count(*) from crm_opportunities where removed_at is not null) end),
                case when (select min(remote_id) from crm_opportunities where restored) is null then 0
                    else (select count(*) from crm_opportunities where restored) end,
                (select count(*) from quarantine q where not exists (
                    select from crm_opportunities o where o.remote_id = q.remote_id and o.removed_at is null))
            """;

    private static final String QUARANTINED =
            "select remote_id from quarantine where remote_id > ? and last_run_id <> ? order by remote_id limit ?";
    private static final String STALE_READS = """
            select remote_id, answered from stale_reads
            where remote_id > ? and not (answered and run_id = ?) order by remote_id limit ?
            """;

    private final Database database;

    PostgresOpportunityRepository(Database database) {
        this.database = database;
    }

    @Override
    public Map<OptyId, StoredVersion> findVersions(Collection<OptyId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.query(
                        session -> session.doReturningWork(connection -> StoredRows.versions(connection, ids)));
    }

    @Override
    public Map<OptyId, Opportunity> findAll(Collection<OptyId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .query(session -> session.doReturningWork(connection -> StoredRows.byId(connection, ids)))
                        .stream()
                        .collect(Collectors.toMap(Opportunity::id, Function.identity()));
    }

    @Override
    public Optional<OptyId> findGreatestId() {
        return selectIds(GREATEST).stream().findFirst();
    }

    @Override
    public List<Opportunity> findLive(@Nullable OptyId above, OptyId upTo, int limit) {
        return database.read(
                session -> session.doReturningWork(connection -> StoredRows.live(connection, above, upTo, limit)));
    }

    @Override
    public List<OptyId> findRemovedBy(RunId run, @Nullable OptyId above, int limit) {
        return selectIds(REMOVED_BY, run.value(), Sql.above(above), limit);
    }

    @Override
    public List<OptyId> findByNumber(String optyNumber) {
        return selectIds(BY_NUMBER, optyNumber, optyNumber);
    }

    @Override
    public MirrorCounts count() {
        return counts(null);
    }

    @Override
    public MirrorCounts countWith(long live) {
        return counts(live);
    }

    @Override
    public List<OptyId> findQuarantined(RunId notBy, @Nullable OptyId above, int limit) {
        return selectIds(QUARANTINED, Sql.above(above), notBy.value(), limit);
    }

    @Override
    public List<StaleRead> findStaleReads(RunId notBy, @Nullable OptyId above, int limit) {
        return database.write(session -> session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(STALE_READS)) {
                select.setLong(1, Sql.above(above));
                select.setLong(2, notBy.value());
                select.setInt(3, limit);
                List<StaleRead> reads = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        reads.add(new StaleRead(new OptyId(rows.getLong(1)), rows.getBoolean(2)));
                    }
                }
                return reads;
            }
        }));
    }

    @Override
    public void forgetUnidentified(RunLease lease, RunId notSince) {
        database.write(session -> {
            session.doWork(connection -> {
                LeaseTable.lock(connection, lease);
                QuarantineWriter.forgetUnidentified(connection, notSince);
            });
            return lease;
        });
    }

    @Override
    public void apply(RunLease lease, Batch batch) {
        database.write(session -> {
            session.doWork(connection -> {
                BatchOpening opening = BatchOpening.open(connection, lease, batch);
                if (opening.isNew()) {
                    write(connection, lease.run(), batch, opening);
                }
            });
            return batch;
        });
    }

    private static void write(Connection connection, RunId run, Batch batch, BatchOpening opening) throws SQLException {
        MirrorRowWriter.create(connection, run, batch.created());
        MirrorRowWriter.replace(connection, run, batch.upserts(), opening.hasStage());
        TombstoneWriter.remove(connection, run, batch.removed());
        TombstoneWriter.restore(connection, run, batch.restored());
        if (opening.hasQuarantined()) {
            QuarantineWriter.release(connection, batch.recovered());
        }
        QuarantineWriter.setAside(connection, run, batch.quarantined());
        MarksWriter.write(connection, run, batch.marks(), opening);
        HistoryWriter.write(connection, run, batch.changes());
    }

    private MirrorCounts counts(@Nullable Long live) {
        return database.read(session -> session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
                select.setObject(1, live, Types.BIGINT);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new MirrorCounts(row.getLong(1), row.getLong(2), row.getLong(3));
                }
            }
        }));
    }

    private List<OptyId> selectIds(String sql, @Nullable Object... parameters) {
        return database.query(
                session -> session.doReturningWork(connection -> Sql.selectIds(connection, sql, parameters)));
    }
}
