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
 * @param closedStatuses the status codes that mean closed; by default {@link ClosedStatuses#DEFAULT}
 */
public record SyncSettings(int concurrency, Duration overlap, Duration fullEvery, ClosedStatuses closedStatuses) {

    public static final SyncSettings DEFAULT =
            new SyncSettings(4, Duration.ofMinutes(10), Duration.ofDays(7), ClosedStatuses.DEFAULT);

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
    }

    public SyncSettings withConcurrency(int pages) {
        return new SyncSettings(pages, overlap, fullEvery, closedStatuses);
    }

    public SyncSettings withOverlap(Duration behindWatermark) {
        return new SyncSettings(concurrency, behindWatermark, fullEvery, closedStatuses);
    }

    public SyncSettings withClosedStatuses(ClosedStatuses closed) {
        return new SyncSettings(concurrency, overlap, fullEvery, closed);
    }
}
