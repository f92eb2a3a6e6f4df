package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.CurrencyCode;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.UnreadableRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps a run's books: what was read, and what a person should hear of. Every record read is counted as exactly one of new,
 * updated, unchanged and failed; a second look that finds nothing new is not counted at all.
 */
final class RunAccount {

    private static final long FLOOD_MIN_RECORDS = 200;
    private static final double FLOOD_SHARE = 0.2;

    private final ClosedStatuses closedStatuses;
    private final Set<Object> failedBefore = new HashSet<>();
    private final Map<String, Long> unknownStatuses = new TreeMap<>();
    private final Map<String, Long> unknownCurrencies = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private RunCounters counters = RunCounters.NONE;
    private RunCounters walked = RunCounters.NONE;

    RunAccount(ClosedStatuses closedStatuses) {
        this.closedStatuses = closedStatuses;
    }

    RunCounters counters() {
        return counters;
    }

    /** What the counters will be once these outcomes are committed. */
    RunCounters including(List<RecordOutcome> outcomes, Reading reading) {
        long created = 0;
        long updated = 0;
        long unchanged = 0;
        long failed = 0;
        for (RecordOutcome outcome : outcomes) {
            switch (outcome.kind()) {
                case NEW -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged += reading == Reading.AGAIN ? 0 : 1;
                case FAILED -> failed += isFailedBefore(outcome) ? 0 : 1;
                case STALE -> {}
            }
        }
        return counters.plus(new RunCounters(created, updated, unchanged, failed, 0));
    }

    /** Books outcomes that are committed. */
    void book(List<RecordOutcome> outcomes, Reading reading) {
        RunCounters before = counters;
        counters = including(outcomes, reading);
        if (reading == Reading.FIRST) {
            walked = walked.plus(new RunCounters(
                    0,
                    0,
                    counters.fetched() - before.fetched() - counters.failed() + before.failed(),
                    counters.failed() - before.failed(),
                    0));
        }
        for (RecordOutcome outcome : outcomes) {
            MirrorRow row = outcome.row();
            if (row != null
                    && outcome.kind() != RecordOutcome.Kind.STALE
                    && (reading != Reading.AGAIN || outcome.kind() != RecordOutcome.Kind.UNCHANGED)) {
                noteUnknownCodes(row.opportunity());
            }
            if (outcome.failure() != null) {
                failedBefore.add(key(outcome.failure()));
            }
        }
    }

    /** Takes over counters that were committed with a batch of removals or restorations. */
    void book(RunCounters committed) {
        counters = committed;
    }

    void bookPages(int pages) {
        counters = counters.plus(new RunCounters(0, 0, 0, 0, pages));
    }

    /** Stops a run in which so much fails that single records can't be the cause. */
    void checkFlood() {
        if (walked.fetched() >= FLOOD_MIN_RECORDS && walked.failed() > walked.fetched() * FLOOD_SHARE) {
            throw new SyncException(
                    ErrorCode.QUARANTINE_FLOOD,
                    walked.failed() + " of " + walked.fetched()
                            + " records could not be mirrored, so there must be one"
                            + " cause. Look at the reasons in the quarantine, then at the mapping and the CRM's attributes.");
        }
    }

    void warn(String line) {
        warnings.add(line);
    }

    List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        unknownStatuses.forEach((code, count) -> all.add("Status code '" + code + "' on " + count
                + " records is not known; it counts as open. If it means closed, add it to BQS_CLOSED_STATUSES."));
        unknownCurrencies.forEach((code, count) ->
                all.add("Currency '" + code + "' on " + count + " records is not in ISO 4217; it is kept as it is."));
        return all;
    }

    private boolean isFailedBefore(RecordOutcome outcome) {
        return outcome.failure() != null && failedBefore.contains(key(outcome.failure()));
    }

    private static Object key(UnreadableRecord record) {
        OptyId id = record.id();
        return id == null ? record.payload() : id;
    }

    private void noteUnknownCodes(Opportunity opportunity) {
        opportunity
                .statusCode()
                .filter(code -> !closedStatuses.isKnown(code))
                .ifPresent(code -> unknownStatuses.merge(code, 1L, Long::sum));
        opportunity
                .currency()
                .filter(currency -> !currency.isKnown())
                .map(CurrencyCode::code)
                .ifPresent(code -> unknownCurrencies.merge(code, 1L, Long::sum));
    }
}
