package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every record with {@code after < OptyId <= upTo}, and, where {@code updatedSince} is given, with
 * {@code LastUpdateDate >= updatedSince}; in the order of {@code OptyId}.
 *
 * <p>The lower bound is the cursor too: what remains behind a page is the same listing {@linkplain #after after} the
 * page's greatest id. So no offset is ever needed, and rows that come, go or move can't shift a page.
 */
public final class Listing {

    private final @Nullable OptyId after;
    private final OptyId upTo;
    private final @Nullable Instant updatedSince;

    private Listing(@Nullable OptyId after, OptyId upTo, @Nullable Instant updatedSince) {
        this.after = after;
        this.upTo = upTo;
        this.updatedSince = updatedSince;
    }

    /** Everything from below the lowest id up to this one. */
    public static Listing upTo(OptyId upTo) {
        return new Listing(null, upTo, null);
    }

    public Listing updatedSince(Instant since) {
        return new Listing(after, upTo, since);
    }

    /** The part of this listing that lies above an id. */
    public Listing after(OptyId id) {
        return new Listing(id, upTo, updatedSince);
    }

    /** The part of this listing that ends at an id. */
    public Listing endingAt(OptyId id) {
        return new Listing(after, id, updatedSince);
    }

    /** The id above which this listing begins; absent where it begins below every id. */
    public Optional<OptyId> after() {
        return Optional.ofNullable(after);
    }

    /** The last id that can belong to this listing. */
    public OptyId upTo() {
        return upTo;
    }

    public Optional<Instant> updatedSince() {
        return Optional.ofNullable(updatedSince);
    }

    /** Whether an id lies within the bounds. */
    public boolean covers(OptyId id) {
        return (after == null || id.compareTo(after) > 0) && id.compareTo(upTo) <= 0;
    }

    /** Whether no id can belong to this listing any more. */
    public boolean isExhausted() {
        return after != null && after.compareTo(upTo) >= 0;
    }

    @Override
    public String toString() {
        return "(" + (after == null ? "start" : after) + ", " + upTo + "]"
                + (updatedSince == null ? "" : " since " + updatedSince);
    }
}
