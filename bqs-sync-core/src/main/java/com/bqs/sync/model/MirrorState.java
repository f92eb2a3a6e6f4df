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
 * @param totalDifference the CRM's total less what the mirror should hold by it, after the last complete sweep; null where the
 *     total is not to be trusted
 * @param fullReason why the next automatic run has to be full, as half a sentence; null where nothing asks for it
 */
public record MirrorState(
        @Nullable Instant watermark,
        @Nullable Instant lastFullAt,
        @Nullable String source,
        @Nullable String mapping,
        @Nullable Long totalDifference,
        @Nullable String fullReason) {

    /** Before the first complete full run. */
    public static final MirrorState EMPTY = new MirrorState(null, null, null, null, null, null);

    /** A state in which the CRM's total is not to be trusted, and nothing asks for a full run. */
    public MirrorState(
            @Nullable Instant watermark,
            @Nullable Instant lastFullAt,
            @Nullable String source,
            @Nullable String mapping) {
        this(watermark, lastFullAt, source, mapping, null, null);
    }

    /** The state behind an incremental run, which only ever raises the watermark. */
    public MirrorState raisedTo(@Nullable Instant newest) {
        boolean raises = newest != null && (watermark == null || newest.isAfter(watermark));
        return new MirrorState(raises ? newest : watermark, lastFullAt, source, mapping, totalDifference, fullReason);
    }

    /** This state, with a reason for the next automatic run to be full, or with none. */
    public MirrorState wantingFull(@Nullable String reason) {
        return new MirrorState(watermark, lastFullAt, source, mapping, totalDifference, reason);
    }

    /** This state, with what the total differed by after a sweep. */
    public MirrorState differingBy(@Nullable Long difference) {
        return new MirrorState(watermark, lastFullAt, source, mapping, difference, fullReason);
    }
}
