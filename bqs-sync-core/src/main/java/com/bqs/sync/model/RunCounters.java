package com.bqs.sync.model;

/**
 * What a run did so far, in records and pages. Every record read is exactly one of new, updated, unchanged and failed; removed
 * ones are those that the CRM no longer has.
 */
public record RunCounters(long created, long updated, long unchanged, long failed, long pages, long removed) {

    public static final RunCounters NONE = new RunCounters(0, 0, 0, 0, 0);

    /** Counters of a run that removed nothing. */
    public RunCounters(long created, long updated, long unchanged, long failed, long pages) {
        this(created, updated, unchanged, failed, pages, 0);
    }

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
                pages + other.pages,
                removed + other.removed);
    }

    /** These, with this many more rows removed. */
    public RunCounters removing(long rows) {
        return new RunCounters(created, updated, unchanged, failed, pages, removed + rows);
    }

    /** These, with this many more rows updated. */
    public RunCounters updating(long rows) {
        return new RunCounters(created, updated + rows, unchanged, failed, pages, removed);
    }
}
