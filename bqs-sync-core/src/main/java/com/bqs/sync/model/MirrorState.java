package com.bqs.sync.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What complete runs left behind: the ground on which the next one is planned.
 *
 * @param watermark the CRM's time up to which everything is stored; null where no complete run has seen a stamp
 * @param lastFullAt when, by our clock, the last complete full run ended; null before the first
 * @param source {@link CrmProfile#source()} of that run
 * @param mapping {@link CrmProfile#mapping()} of that run, with its closed statuses
 */
public record MirrorState(
        @Nullable Instant watermark,
        @Nullable Instant lastFullAt,
        @Nullable String source,
        @Nullable String mapping) {

    /** Before the first complete full run. */
    public static final MirrorState EMPTY = new MirrorState(null, null, null, null);

    /** The state behind an incremental run, which only ever raises the watermark. */
    public MirrorState raisedTo(Instant newWatermark) {
        boolean raises = watermark == null || newWatermark.isAfter(watermark);
        return raises ? new MirrorState(newWatermark, lastFullAt, source, mapping) : this;
    }
}
