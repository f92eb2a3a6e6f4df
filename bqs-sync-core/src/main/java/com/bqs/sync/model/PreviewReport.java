package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.util.List;

/**
 * What a run would do.
 *
 * @param type what it would read
 * @param reason why, as half a sentence
 * @param counters as the run would count, with the rows it would remove; a full run asks for those by id first
 * @param samples the first outcomes that would write something
 * @param removals the first ids that would be removed
 */
public record PreviewReport(
        SyncType type, String reason, RunCounters counters, List<RecordOutcome> samples, List<OptyId> removals) {

    public PreviewReport {
        samples = List.copyOf(samples);
        removals = List.copyOf(removals);
    }
}
