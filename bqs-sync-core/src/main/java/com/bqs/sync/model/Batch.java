package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.util.List;

/**
 * What one transaction writes.
 *
 * @param number the run's batches counted from 1: a batch whose commit is in doubt can be applied again under its number
 * @param upserts new and changed rows, by ascending id, each id once
 * @param recovered ids that could be read again and so leave the quarantine, where they are in it
 * @param quarantined records to set aside
 * @param counters what the run has done in all, this batch included
 */
public record Batch(
        long number,
        List<MirrorRow> upserts,
        List<OptyId> recovered,
        List<UnreadableRecord> quarantined,
        RunCounters counters) {

    public Batch {
        upserts = List.copyOf(upserts);
        recovered = List.copyOf(recovered);
        quarantined = List.copyOf(quarantined);
    }
}
