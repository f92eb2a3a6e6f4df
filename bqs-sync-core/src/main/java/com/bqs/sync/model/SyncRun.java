package com.bqs.sync.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run as the ledger knows it.
 *
 * @param type what the run reads; until it has asked the CRM, what it was planned to read
 * @param startedAt by our clock
 * @param expectedTotal the CRM's estimate of the records to read; null until asked, or where the pod gives none
 * @param watermark the CRM's time that the run moved the watermark to; null where it moved none
 * @param resumedFrom the run whose sweep this one goes on with; null where it began its own
 * @param end null while the run is under way
 */
public record SyncRun(
        RunId id,
        SyncType type,
        RunTrigger trigger,
        Instant startedAt,
        RunCounters counters,
        @Nullable Long expectedTotal,
        @Nullable Instant watermark,
        @Nullable RunId resumedFrom,
        @Nullable RunEnd end) {

    /** A run that has just begun. */
    public static SyncRun begun(RunId id, SyncType type, RunTrigger trigger, Instant startedAt) {
        return new SyncRun(id, type, trigger, startedAt, RunCounters.NONE, null, null, null, null);
    }

    /** This run, once it knows what it reads. */
    public SyncRun planned(SyncType becomes, @Nullable Long total) {
        return new SyncRun(id, becomes, trigger, startedAt, counters, total, watermark, resumedFrom, end);
    }

    public SyncRun counting(RunCounters soFar) {
        return new SyncRun(id, type, trigger, startedAt, soFar, expectedTotal, watermark, resumedFrom, end);
    }

    /** This run, as one that goes on with an earlier run's sweep. */
    public SyncRun resuming(RunId earlier) {
        return new SyncRun(id, type, trigger, startedAt, counters, expectedTotal, watermark, earlier, end);
    }

    public SyncRun ended(RunEnd how, @Nullable Instant movedTo) {
        return new SyncRun(id, type, trigger, startedAt, counters, expectedTotal, movedTo, resumedFrom, how);
    }

    public RunStatus status() {
        return end == null ? RunStatus.RUNNING : end.status();
    }

    /** Why the run stopped; absent unless an error stopped it. */
    public Optional<RunFailure> failure() {
        return Optional.ofNullable(end).map(RunEnd::failure);
    }

    /** One line for each thing that a person should know of; empty while the run is under way. */
    public List<String> warnings() {
        return end == null ? List.of() : end.warnings();
    }

    /** How long the run took; absent while it is under way. */
    public Optional<Duration> duration() {
        return Optional.ofNullable(end).map(how -> Duration.between(startedAt, how.at()));
    }
}
