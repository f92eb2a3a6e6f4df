package com.bqs.sync.model;

/** What a run did so far, in records and pages. Every record read is exactly one of new, updated, unchanged and failed. */
public record RunCounters(long created, long updated, long unchanged, long failed, long pages) {

    public static final RunCounters NONE = new RunCounters(0, 0, 0, 0, 0);

    /** Records read. */
    public long fetched() {
        return created + updated + unchanged + failed;
    }

    public RunCounters plus(RunCounters other) {
        return new RunCounters(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                failed + other.failed,
                pages + other.pages);
    }
}
