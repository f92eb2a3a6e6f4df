package com.bqs.sync.port;

import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of runs, and the lease that lets one run write at a time, over any number of processes.
 *
 * <p>Thread-safe. A run whose lease has run out reads as {@code INTERRUPTED} everywhere.
 *
 * <p>Every method may throw a {@link SyncException} with a {@code DATABASE_} code.
 */
public interface RunLedgerPort {

    /**
     * Takes the lease and records a run, or tells which run holds it. Atomic: of several callers one gets it. Taking over a
     * lease that has run out ends its run as {@code INTERRUPTED} with {@code LEASE_LOST}.
     */
    RunStart begin(SyncType planned, RunTrigger trigger);

    /**
     * Keeps the lease alive for another {@link RunLease#timeToLive()}. A lease that has run out and that nobody took over may
     * be renewed. Never waits for a batch.
     *
     * @throws SyncException {@code LEASE_LOST} where another process has taken over
     */
    void renew(RunLease lease);

    /**
     * Records what the run has found out that it reads.
     *
     * @param expectedTotal the CRM's estimate, or null where it gives none
     * @throws SyncException {@code LEASE_LOST}
     */
    void recordPlan(RunLease lease, SyncType type, @Nullable Long expectedTotal);

    /**
     * Ends the run and frees the lease.
     *
     * @param newState what to plan the next run on, and whose watermark is recorded as the run's; null where the run did not
     *     complete, which leaves the stored state alone
     * @param fate what becomes of the sweep, if there is one
     * @throws SyncException {@code LEASE_LOST}
     */
    void end(RunLease lease, RunEnd end, @Nullable MirrorState newState, SweepFate fate);

    /** Asks a run that is under way, in whichever process, to end as {@code CANCELLED}; false where it isn't under way. */
    boolean requestCancel(RunId run);

    /** Whether somebody asked this run to end. Never waits for a batch. */
    boolean isCancelRequested(RunLease lease);

    /** What complete runs left behind; {@link MirrorState#EMPTY} before the first. */
    MirrorState loadState();

    Optional<SyncRun> findRun(RunId id);

    /** The latest full or incremental run; selected ones say nothing of how the mirror stands. */
    Optional<SyncRun> findLatestSync();

    /** The latest runs, newest first. */
    List<SyncRun> findLatest(int limit);

    /** All runs ever recorded. */
    long countRuns();
}
