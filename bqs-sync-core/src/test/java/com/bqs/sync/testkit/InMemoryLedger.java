package com.bqs.sync.testkit;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.RunLedgerPort;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A run ledger in memory. Its lease runs out only by {@link #expireLease}. Thread-safe. */
public final class InMemoryLedger implements RunLedgerPort {

    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    private final InstantSource clock;
    private final NavigableMap<Long, SyncRun> runs = new TreeMap<>();
    private final Map<RunId, Long> batchesReached = new HashMap<>();
    private MirrorState state = MirrorState.EMPTY;
    private @Nullable RunLease holder;
    private boolean expired;
    private Runnable onSweepDone = () -> {};
    private final Set<RunId> cancelled = new HashSet<>();
    private long lastToken;

    public InMemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    /** Lets the lease run out, as if its holder had been silent for too long. */
    public synchronized void expireLease() {
        expired = true;
    }

    public synchronized void setState(MirrorState other) {
        state = other;
    }

    @Override
    public synchronized RunStart begin(SyncType planned, RunTrigger trigger) {
        RunLease current = holder;
        if (current != null && !expired) {
            return new RunStart(load(current.run()), null);
        }
        if (current != null) {
            RunFailure lost = new RunFailure(ErrorCode.LEASE_LOST, "Another run took over.");
            store(load(current.run()).ended(new RunEnd(RunStatus.INTERRUPTED, clock.instant(), lost, List.of()), null));
        }
        SyncRun run = SyncRun.begun(new RunId(runs.size() + 1L), planned, trigger, clock.instant());
        store(run);
        lastToken++;
        expired = false;
        RunLease lease = new RunLease(run.id(), lastToken, TIME_TO_LIVE);
        holder = lease;
        return new RunStart(run, lease);
    }

    @Override
    public synchronized void renew(RunLease lease) {
        fence(lease);
        expired = false;
    }

    @Override
    public synchronized void recordPlan(RunLease lease, SyncType type, @Nullable Long expectedTotal) {
        fence(lease);
        store(load(lease.run()).planned(type, expectedTotal));
    }

    @Override
    public synchronized void end(RunLease lease, RunEnd end, @Nullable MirrorState newState, SweepFate fate) {
        fence(lease);
        if (fate == SweepFate.DISCARDED) {
            onSweepDone.run();
        }
        store(load(lease.run()).ended(end, newState == null ? null : newState.watermark()));
        if (newState != null) {
            state = newState;
        }
        holder = null;
    }

    @Override
    public synchronized boolean requestCancel(RunId run) {
        RunLease current = holder;
        return current != null && !expired && current.run().equals(run) && cancelled.add(run);
    }

    @Override
    public synchronized boolean isCancelRequested(RunLease lease) {
        fence(lease);
        return cancelled.contains(lease.run());
    }

    @Override
    public synchronized MirrorState loadState() {
        return state;
    }

    @Override
    public synchronized Optional<SyncRun> findRun(RunId id) {
        return Optional.ofNullable(runs.get(id.value())).map(this::asItReads);
    }

    @Override
    public synchronized Optional<SyncRun> findLatestSync() {
        return runs.descendingMap().values().stream()
                .filter(run -> run.type() != SyncType.SELECTED)
                .findFirst()
                .map(this::asItReads);
    }

    @Override
    public synchronized List<SyncRun> findLatest(int limit) {
        return runs.descendingMap().values().stream()
                .limit(limit)
                .map(this::asItReads)
                .toList();
    }

    @Override
    public synchronized long countRuns() {
        return runs.size();
    }

    /** What else forgets the sweep when its run ends. */
    synchronized void whenSweepIsDone(Runnable action) {
        onSweepDone = action;
    }

    /** Keeps the run that this one resumes. */
    synchronized void resumed(RunLease lease, RunId earlier) {
        store(load(lease.run()).resuming(earlier));
    }

    /** Fences a batch and moves its run to it; false where the run stands there already. */
    synchronized boolean reach(RunLease lease, Batch batch) {
        fence(lease);
        if (batchesReached.getOrDefault(lease.run(), 0L) >= batch.number()) {
            return false;
        }
        batchesReached.put(lease.run(), batch.number());
        store(load(lease.run()).counting(batch.counters()));
        return true;
    }

    synchronized void fence(RunLease lease) {
        if (!lease.equals(holder)) {
            throw new SyncException(ErrorCode.LEASE_LOST, "The lease of run " + lease.run() + " is another run's now.");
        }
    }

    private SyncRun asItReads(SyncRun run) {
        boolean silent = run.status() == RunStatus.RUNNING && expired;
        return silent ? run.ended(new RunEnd(RunStatus.INTERRUPTED, clock.instant(), null, List.of()), null) : run;
    }

    private SyncRun load(RunId id) {
        return Optional.ofNullable(runs.get(id.value())).orElseThrow();
    }

    private void store(SyncRun run) {
        runs.put(run.id().value(), run);
    }
}
