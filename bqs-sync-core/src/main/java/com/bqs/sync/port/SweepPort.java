package com.bqs.sync.port;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.Sweep;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sweep that is under way or can be resumed; there is at most one. Batches move its checkpoints and record its absences, in
 * the same store as {@link OpportunityRepositoryPort}.
 *
 * <p>Every method may throw a {@link SyncException} with a {@code DATABASE_} code, and those that take a lease
 * {@code LEASE_LOST}.
 */
public interface SweepPort {

    Optional<Sweep> findSweep();

    /** Begins a sweep and forgets the former with its absences. */
    void beginSweep(RunLease lease, Sweep sweep);

    /** Goes on with the sweep in this run, which keeps the sweep's last run as the one it resumed from. */
    void resumeSweep(RunLease lease);

    /** Lets a range be walked again from its beginning. */
    void reopenRange(RunLease lease, int range);

    long countAbsences();

    /** Live rows that the sweep's pages lacked, by ascending id. */
    List<OptyId> findAbsences(@Nullable OptyId above, int limit);
}
