package com.bqs.sync.port;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.RunLease;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The mirror: what is stored of the CRM's opportunities. The engine alone writes it, and never anything that people wrote.
 *
 * <p>Reads may come from any thread. {@link #apply} comes from one thread at a time.
 *
 * <p>Every method may throw a {@link SyncException} with a {@code DATABASE_} code.
 */
public interface OpportunityRepositoryPort {

    /** The fingerprints of those of the ids that are stored. */
    Map<OptyId, Fingerprint> findFingerprints(Collection<OptyId> ids);

    /** Those of the ids that are stored, with every field delivered. */
    Map<OptyId, Opportunity> findAll(Collection<OptyId> ids);

    /** The greatest id stored. */
    Optional<OptyId> findGreatestId();

    /** Rows stored and not removed. */
    long countLive();

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
