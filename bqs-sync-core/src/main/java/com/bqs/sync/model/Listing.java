package com.bqs.sync.model;

import com.bqs.domain.Counted;
import com.bqs.domain.OptyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every record with {@code after < OptyId <= upTo}, and, where {@code updatedSince} is given, with
 * {@code LastUpdateDate >= updatedSince}; in the order of {@code OptyId}. It may be restricted to some ids.
 *
 * <p>The lower bound is the cursor too: what remains behind a page is the same listing {@linkplain #after after} the
 * page's greatest id. So no offset is ever needed, and rows that come, go or move can't shift a page.
 */
public final class Listing {

    /** The most ids that a listing can be restricted to: more make an address too long for some gateways. */
    public static final int MAX_IDS = 200;

    private final @Nullable OptyId after;
    private final OptyId upTo;
    private final @Nullable Instant updatedSince;
    private final @Nullable List<OptyId> ids;

    private Listing(@Nullable OptyId after, OptyId upTo, @Nullable Instant updatedSince, @Nullable List<OptyId> ids) {
        this.after = after;
        this.upTo = upTo;
        this.updatedSince = updatedSince;
        this.ids = ids;
    }

    /** Everything from below the lowest id up to this one. */
    public static Listing upTo(OptyId upTo) {
        return new Listing(null, upTo, null, null);
    }

    /**
     * The records with these ids.
     *
     * @param ids 1 to {@value #MAX_IDS} of them, in any order
     */
    public static Listing ofIds(Collection<OptyId> ids) {
        List<OptyId> sorted = ids.stream().distinct().sorted().toList();
        if (sorted.isEmpty() || sorted.size() > MAX_IDS) {
            throw new IllegalArgumentException("ids must be 1 to " + MAX_IDS + " different ones, not " + sorted.size());
        }
        return new Listing(null, sorted.get(sorted.size() - 1), null, sorted);
    }

    public Listing updatedSince(Instant since) {
        return new Listing(after, upTo, since, ids);
    }

    /** The part of this listing that lies above an id. */
    public Listing after(OptyId id) {
        return new Listing(id, upTo, updatedSince, ids);
    }

    /** The part of this listing that ends at an id. */
    public Listing endingAt(OptyId id) {
        return new Listing(after, id, updatedSince, ids);
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

    /** The only ids within the bounds that can belong to this listing, ascending; absent where every id can. */
    public Optional<List<OptyId>> ids() {
        return Optional.ofNullable(ids)
                .map(all -> all.stream().filter(this::isWithinBounds).toList());
    }

    /** Whether a record with this id can belong to this listing. */
    public boolean covers(OptyId id) {
        return isWithinBounds(id) && (ids == null || ids.contains(id));
    }

    /** Whether no id can belong to this listing any more. */
    public boolean isExhausted() {
        return ids == null
                ? after != null && after.compareTo(upTo) >= 0
                : ids.stream().noneMatch(this::isWithinBounds);
    }

    private boolean isWithinBounds(OptyId id) {
        return (after == null || id.compareTo(after) > 0) && id.compareTo(upTo) <= 0;
    }

    @Override
    public String toString() {
        return (ids == null ? "" : Counted.of(ids.size(), "id", "ids") + " of ") + "("
                + (after == null ? "start" : after) + ", " + upTo + "]"
                + (updatedSince == null ? "" : " since " + updatedSince);
    }
}
