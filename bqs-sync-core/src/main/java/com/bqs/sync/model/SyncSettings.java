package com.bqs.sync.model;

import com.bqs.domain.ClosedStatuses;
import java.time.Duration;

/**
 * How runs work.
 *
 * @param concurrency pages in flight at once; at least 1, by default 4
 * @param overlap how far behind the watermark an incremental run reads again, for transactions that commit after their
 *     stamp; by default 10 minutes
 * @param fullEvery an automatic run is full when the last complete full run is older; by default 7 days
 * @param vanishLimit share of the rows live when a sweep began that it may remove; by default 0.05. Ten rows are always allowed
 * @param closedStatuses the status codes that mean closed; by default {@link ClosedStatuses#DEFAULT}
 */
public record SyncSettings(
        int concurrency, Duration overlap, Duration fullEvery, double vanishLimit, ClosedStatuses closedStatuses) {

    private static final long ALWAYS_ALLOWED = 10;

    public static final SyncSettings DEFAULT =
            new SyncSettings(4, Duration.ofMinutes(10), Duration.ofDays(7), 0.05, ClosedStatuses.DEFAULT);

    public SyncSettings {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency is " + concurrency + ", but must be at least 1");
        }
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("overlap is " + overlap + ", but must not be negative");
        }
        if (fullEvery.isNegative() || fullEvery.isZero()) {
            throw new IllegalArgumentException("fullEvery is " + fullEvery + ", but must be positive");
        }
        if (!(vanishLimit >= 0 && vanishLimit <= 1)) {
            throw new IllegalArgumentException("vanishLimit is " + vanishLimit + ", but must be between 0 and 1");
        }
    }

    /** How many of so many live rows may vanish without anybody's say. */
    public long removalsAllowed(long liveRows) {
        return Math.max(ALWAYS_ALLOWED, (long) Math.floor(liveRows * vanishLimit));
    }

    public SyncSettings withVanishLimit(double share) {
        return new SyncSettings(concurrency, overlap, fullEvery, share, closedStatuses);
    }

    public SyncSettings withConcurrency(int pages) {
        return new SyncSettings(pages, overlap, fullEvery, vanishLimit, closedStatuses);
    }

    public SyncSettings withOverlap(Duration behindWatermark) {
        return new SyncSettings(concurrency, behindWatermark, fullEvery, vanishLimit, closedStatuses);
    }

    public SyncSettings withClosedStatuses(ClosedStatuses closed) {
        return new SyncSettings(concurrency, overlap, fullEvery, vanishLimit, closed);
    }
}
