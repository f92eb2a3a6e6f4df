package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import org.jspecify.annotations.Nullable;

/**
 * One part of a sweep's key space, walked alone.
 *
 * @param number counted from 0
 * @param above null for below every id
 * @param checkpoint up to where the part has been read; null where nothing has been
 */
public record SweepRange(
        int number,
        @Nullable OptyId above,
        OptyId upTo,
        @Nullable OptyId checkpoint) {

    /** What is left to read. */
    public Listing remainder() {
        OptyId from = checkpoint == null ? above : checkpoint;
        return from == null ? Listing.upTo(upTo) : Listing.upTo(upTo).after(from);
    }

    /** The whole part. */
    public Listing whole() {
        return above == null ? Listing.upTo(upTo) : Listing.upTo(upTo).after(above);
    }

    /** This part, read up to there; null for not at all. */
    SweepRange readUpTo(@Nullable OptyId id) {
        return new SweepRange(number, above, upTo, id);
    }

    public boolean isRead() {
        return checkpoint != null && checkpoint.compareTo(upTo) >= 0;
    }
}
