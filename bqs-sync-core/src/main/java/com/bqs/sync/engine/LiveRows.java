package com.bqs.sync.engine;

import com.bqs.sync.port.OpportunityRepositoryPort;
import org.jspecify.annotations.Nullable;

/**
 * How many live rows the mirror holds. The store is asked once in a run, as counting costs it time for each row that it has;
 * from then on the run's own books tell, for nobody else writes the mirror.
 */
final class LiveRows {

    private final OpportunityRepositoryPort mirror;
    private final RunAccount account;
    private @Nullable Long others;

    LiveRows(OpportunityRepositoryPort mirror, RunAccount account) {
        this.mirror = mirror;
        this.account = account;
    }

    /** Live rows as of what is committed. */
    long count() {
        if (others == null) {
            others = mirror.count().live() - account.liveRowsGained();
        }
        return others + account.liveRowsGained();
    }
}
