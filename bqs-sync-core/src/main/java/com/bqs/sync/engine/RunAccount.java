package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.Counted;
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
import java.util.Objects;
import java.util.Set;

/**
 * Keeps a run's books: what was read, and what a person should hear of. Every record read is counted as exactly one of new,
 * updated, unchanged and failed; a second look that finds nothing new is not counted at all.
 */
final class RunAccount {

    private static final long FLOOD_MIN_RECORDS = 200;
    private static final double FLOOD_SHARE = 0.2;

    private final Set<Object> failedBefore = new HashSet<>();
    private final UnknownCodes unknownCodes;
    private final List<String> warnings = new ArrayList<>();
    private RunCounters counters = RunCounters.NONE;
    private RunCounters walked = RunCounters.NONE;
    private long liveRowsGained;

    RunAccount(ClosedStatuses closedStatuses) {
        this.unknownCodes = new UnknownCodes(closedStatuses);
    }

    RunCounters counters() {
        return counters;
    }

    /** How many live rows more the mirror holds by what is booked: those new and those back, less those removed. */
    long liveRowsGained() {
        return liveRowsGained;
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
        liveRowsGained += outcomes.stream()
                .filter(outcome -> outcome.kind() == RecordOutcome.Kind.NEW || outcome.isReturn())
                .count();
        outcomes.stream()
                .map(RecordOutcome::failure)
                .filter(Objects::nonNull)
                .forEach(failure -> failedBefore.add(key(failure)));
    }

    /** Counts the unknown codes in outcomes that are committed. */
    void noteUnknownCodes(List<RecordOutcome> outcomes, Reading reading) {
        for (RecordOutcome outcome : outcomes) {
            MirrorRow row = outcome.row();
            boolean isNews = outcome.kind() != RecordOutcome.Kind.UNCHANGED || reading != Reading.AGAIN;
            if (row != null && isNews && outcome.kind() != RecordOutcome.Kind.STALE) {
                unknownCodes.count(row.opportunity());
            }
        }
    }

    /** Takes over counters that were committed with a batch of restorations, or of removals, which gain less than nothing. */
    void book(RunCounters committed, long liveRows) {
        counters = committed;
        liveRowsGained += liveRows;
    }

    void bookPages(int pages) {
        counters = counters.plus(new RunCounters(0, 0, 0, 0, pages));
    }

    /** Stops a run in which so much fails that single records can't be the cause. */
    void checkFlood() {
        if (walked.fetched() >= FLOOD_MIN_RECORDS && walked.failed() > walked.fetched() * FLOOD_SHARE) {
            throw new SyncException(
                    ErrorCode.QUARANTINE_FLOOD,
                    Counted.number(walked.failed()) + " of " + Counted.records(walked.fetched())
                            + " could not be mirrored, so there must be one"
                            + " cause. Look at the reasons in the quarantine, then at the mapping and the CRM's attributes.");
        }
    }

    void warn(String line) {
        warnings.add(line);
    }

    List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(unknownCodes.warnings());
        return all;
    }

    private boolean isFailedBefore(RecordOutcome outcome) {
        return outcome.failure() != null && failedBefore.contains(key(outcome.failure()));
    }

    private static Object key(UnreadableRecord record) {
        OptyId id = record.id();
        return id == null ? record.payload() : id;
    }
}
