package com.bqs.sync.port;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.MirrorCounts;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.StoredVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mirror: what is stored of the CRM's opportunities. The engine alone writes it, and never anything that people wrote.
 *
 * <p>Reads may come from any thread. {@link #apply} comes from one thread at a time.
 *
 * <p>Every method may throw a {@link SyncException} with a {@code DATABASE_} code.
 */
public interface OpportunityRepositoryPort {

    /** What is stored of the ids, tombstones included. */
    Map<OptyId, StoredVersion> findVersions(Collection<OptyId> ids);

    /** Those of the ids that are stored, tombstones included, with every field delivered. */
    Map<OptyId, Opportunity> findAll(Collection<OptyId> ids);

    /** The live rows with ids above one and up to another, by ascending id, at most so many. */
    List<Opportunity> findLive(@Nullable OptyId above, OptyId upTo, int limit);

    /** The ids of the rows that a run removed and that are removed still, by ascending id. */
    List<OptyId> findRemovedBy(RunId run, @Nullable OptyId above, int limit);

    /** The ids with this human number, live or removed; it is not trusted to be unique. */
    List<OptyId> findByNumber(String optyNumber);

    /** The greatest id stored, tombstones included. */
    Optional<OptyId> findGreatestId();

    /** What the mirror holds, as counted now. */
    MirrorCounts count();

    /** The same where the number of live rows is known, which spares reading through all of them. */
    MirrorCounts countWith(long live);

    /** The ids in quarantine that this run has not set aside itself, by ascending id. */
    List<OptyId> findQuarantined(RunId notBy, @Nullable OptyId above, int limit);

    /** The stale reads that this run has not had answered itself, by ascending id. */
    List<StaleRead> findStaleReads(RunId notBy, @Nullable OptyId above, int limit);

    /**
     * Forgets, once a sweep is complete, the records without a readable id that no run since its first has met.
     *
     * @throws SyncException {@code LEASE_LOST}
     */
    void forgetUnidentified(RunLease lease, RunId notSince);

    /**
     * Writes a batch, whole or not at all, and keeps its counters in the run.
     *
     * <p>Idempotent: a batch whose number the run has reached already is skipped, so one with an unknown outcome may simply
     * be applied again; the implementation does so itself where it can.
     *
     * @throws SyncException {@code LEASE_LOST} where the lease is no longer this run's: nothing was written, and the run must
     *     stop. Category {@code RECORD} where the store refuses a record's content: nothing was written, and the batch may be
     *     split. Any other: nothing was written
     */
    void apply(RunLease lease, Batch batch);
}
