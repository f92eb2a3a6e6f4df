package com.bqs.sync.model;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records in an order of the CRM's own, from some position on. Unlike a {@link Page} it claims nothing: records may have moved
 * in between, so an id that it lacks may be anywhere.
 *
 * @param first the id of the first record; null where there is none, or not a readable one
 */
public record Excerpt(@Nullable OptyId first, List<Opportunity> opportunities, List<UnreadableRecord> unreadable)
        implements Records {

    public static final Excerpt EMPTY = new Excerpt(null, List.of(), List.of());

    public Excerpt {
        opportunities = List.copyOf(opportunities);
        unreadable = List.copyOf(unreadable);
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** What is left without the records of these ids. */
    public Excerpt without(Set<OptyId> ids) {
        return where(id -> id == null || !ids.contains(id));
    }

    /** Only what there is of this id. */
    public Excerpt only(OptyId id) {
        return where(id::equals);
    }

    private Excerpt where(Predicate<@Nullable OptyId> wanted) {
        return new Excerpt(
                wanted.test(first) ? first : null,
                opportunities.stream()
                        .filter(opportunity -> wanted.test(opportunity.id()))
                        .toList(),
                unreadable.stream().filter(record -> wanted.test(record.id())).toList());
    }

    /** Takes records in the order in which the CRM sent them, each id once. Not thread-safe. */
    public static final class Builder implements Sink {

        private final Set<OptyId> taken = new HashSet<>();
        private final List<Opportunity> opportunities = new ArrayList<>();
        private final List<UnreadableRecord> unreadable = new ArrayList<>();
        private @Nullable OptyId first;

        @Override
        public Builder add(Opportunity opportunity) {
            noteFirst(opportunity.id());
            if (taken.add(opportunity.id())) {
                opportunities.add(opportunity);
            }
            return this;
        }

        @Override
        public Builder add(UnreadableRecord record) {
            OptyId id = record.id();
            noteFirst(id);
            if (id == null || taken.add(id)) {
                unreadable.add(record);
            }
            return this;
        }

        /**
         * The excerpt, once it is whole.
         *
         * @param hasMore what the CRM says of records behind these; believed only where it contradicts an empty answer
         */
        public Excerpt build(boolean hasMore) {
            if (hasMore && taken.isEmpty() && unreadable.isEmpty()) {
                throw new SyncException(
                        ErrorCode.ORACLE_MALFORMED,
                        "The CRM's page of opportunities contradicts itself: it is empty, but hasMore is true. Nothing of it"
                                + " was used; if it goes on, tell the CRM's administrator.");
            }
            return new Excerpt(first, opportunities, unreadable);
        }

        private void noteFirst(@Nullable OptyId id) {
            if (opportunities.isEmpty() && unreadable.isEmpty()) {
                first = id;
            }
        }
    }
}
