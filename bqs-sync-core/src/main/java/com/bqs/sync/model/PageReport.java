package com.bqs.sync.model;

import java.util.List;

/**
 * A page whose records are committed.
 *
 * @param number the run's pages counted from 1
 */
public record PageReport(long number, List<RecordOutcome> outcomes) {

    public PageReport {
        outcomes = List.copyOf(outcomes);
    }

    /** How many of the page's records ended this way. */
    public long count(RecordOutcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
