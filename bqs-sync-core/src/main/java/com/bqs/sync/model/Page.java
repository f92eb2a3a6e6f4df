package com.bqs.sync.model;

import com.bqs.domain.Counted;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first records of a listing, and a claim: <em>these are all of its records up to the greatest id here</em>.
 *
 * <p>A page that contradicts itself or the listing can't be built: {@link Builder} throws {@code ORACLE_MALFORMED}, which
 * the adapter's retries treat like any passing fault. An empty page proves nothing alone; whoever reads asks twice.
 */
public final class Page implements Records {

    private final Listing listing;
    private final List<Opportunity> opportunities;
    private final List<UnreadableRecord> unreadable;
    private final @Nullable OptyId greatestId;
    private final boolean promisesMore;

    private Page(Builder builder, boolean promisesMore) {
        this.listing = builder.listing;
        this.opportunities = List.copyOf(builder.opportunities);
        this.unreadable = List.copyOf(builder.unreadable);
        this.greatestId = builder.greatestId;
        this.promisesMore = promisesMore;
    }

    public static Builder of(Listing listing) {
        return new Builder(listing);
    }

    /** What was asked for. */
    public Listing listing() {
        return listing;
    }

    /** {@inheritDoc} They come by ascending id. */
    @Override
    public List<Opportunity> opportunities() {
        return opportunities;
    }

    @Override
    public List<UnreadableRecord> unreadable() {
        return unreadable;
    }

    public boolean isEmpty() {
        return greatestId == null;
    }

    /** Whether the CRM says that there are records behind these. It lies at times; an empty page that says so is no end. */
    public boolean promisesMore() {
        return promisesMore;
    }

    /** What is left of the listing behind this page; the listing itself where the page is empty. */
    public Listing remainder() {
        return greatestId == null ? listing : listing.after(greatestId);
    }

    public Optional<OptyId> greatestId() {
        return Optional.ofNullable(greatestId);
    }

    /** Takes a page's records in the order in which the CRM sent them. Not thread-safe. */
    public static final class Builder implements Sink {

        private final Listing listing;
        private final List<Opportunity> opportunities = new ArrayList<>();
        private final List<UnreadableRecord> unreadable = new ArrayList<>();
        private @Nullable OptyId greatestId;

        private Builder(Listing listing) {
            this.listing = listing;
        }

        /** Adds a record; an id that is given twice is taken once. */
        @Override
        public Builder add(Opportunity opportunity) {
            if (moveTo(opportunity.id())) {
                opportunities.add(opportunity);
            }
            return this;
        }

        @Override
        public Builder add(UnreadableRecord record) {
            OptyId id = record.id();
            if (id == null || moveTo(id)) {
                unreadable.add(record);
            }
            return this;
        }

        /**
         * The page, once it is whole.
         *
         * @param hasMore what the CRM says of records behind these
         */
        public Page build(boolean hasMore) {
            if (greatestId == null && !unreadable.isEmpty()) {
                throw malformed("it holds " + Counted.records(unreadable.size()) + ", but no readable OptyId");
            }
            return new Page(this, hasMore);
        }

        private boolean moveTo(OptyId id) {
            boolean isHigher = greatestId == null || id.compareTo(greatestId) > 0;
            if (!isHigher && holds(id)) {
                return false;
            }
            if (!listing.covers(id)) {
                throw malformed("OptyId " + id + " was not asked for");
            }
            if (!isHigher) {
                throw malformed("OptyId " + id + " comes behind " + greatestId);
            }
            greatestId = id;
            return true;
        }

        /** Looks through all of them: hardly any page gives an id twice. */
        private boolean holds(OptyId id) {
            return opportunities.stream()
                            .anyMatch(opportunity -> opportunity.id().equals(id))
                    || unreadable.stream().anyMatch(record -> id.equals(record.id()));
        }

        private SyncException malformed(String why) {
            return new SyncException(
                    ErrorCode.ORACLE_MALFORMED,
                    "The CRM's page of opportunities " + listing + " contradicts the request: " + why
                            + ". Nothing of it was used; if it goes on, tell the CRM's administrator.");
        }
    }
}
