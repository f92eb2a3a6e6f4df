package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A CRM that lives in memory and behaves: right totals, right order, pages of a fixed size. Thread-safe. */
public final class InMemoryCrm implements OracleCrmPort {

    private final NavigableMap<OptyId, Opportunity> opportunities = new TreeMap<>();
    private final NavigableMap<OptyId, UnreadableRecord> unreadable = new TreeMap<>();
    private final List<Listing> pagesAsked = new ArrayList<>();
    private final int pageSize;
    private CrmProfile profile = new CrmProfile("source", "mapping", Set.of(), List.of());
    private Instant time = Opportunities.STAMP.plusSeconds(3_600);
    private Runnable beforePage = () -> {};
    private boolean refusesIds;

    public InMemoryCrm(int pageSize) {
        this.pageSize = pageSize;
    }

    /** Creates or changes an opportunity. */
    public synchronized void put(Opportunity opportunity) {
        unreadable.remove(opportunity.id());
        opportunities.put(opportunity.id(), opportunity);
    }

    /** Makes a record unreadable, as a wrong type in one of its attributes does. */
    public synchronized void spoil(OptyId id, String field, String reason) {
        unreadable.put(
                id, new UnreadableRecord(id, field, reason, "{\"OptyId\":" + id + ",\"OptyNumber\":\"N" + id + "\"}"));
    }

    public synchronized void remove(OptyId id) {
        opportunities.remove(id);
        unreadable.remove(id);
    }

    public synchronized void setProfile(CrmProfile other) {
        profile = other;
    }

    public synchronized void setTime(Instant now) {
        time = now;
    }

    /** Runs something before each page is made up, such as a change of the CRM's rows. */
    public synchronized void beforePage(Runnable action) {
        beforePage = action;
    }

    /** From now on it can't be asked by id, but only by position and number. */
    public synchronized void refuseIds() {
        refusesIds = true;
    }

    /** What was asked for, page by page. */
    public synchronized List<Listing> pagesAsked() {
        return List.copyOf(pagesAsked);
    }

    @Override
    public synchronized CrmProfile connect() {
        return profile;
    }

    @Override
    public synchronized OptionalLong fetchTotal(Listing listing) {
        requireIds();
        return OptionalLong.of(matching(listing).size());
    }

    @Override
    public synchronized StampReading fetchNewestStamp(@Nullable Instant notAfter) {
        Instant newest = opportunities.values().stream()
                .map(Opportunity::updatedAt)
                .flatMap(Optional::stream)
                .filter(stamp -> notAfter == null || !stamp.isAfter(notAfter))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new StampReading(newest, time);
    }

    @Override
    public synchronized Optional<OptyId> fetchGreatestId() {
        requireIds();
        return opportunities.isEmpty() ? Optional.empty() : Optional.of(opportunities.lastKey());
    }

    @Override
    public synchronized Optional<OptyId> fetchIdAt(Listing listing, long position) {
        requireIds();
        return matching(listing).stream().skip(position).findFirst();
    }

    @Override
    public synchronized Optional<OptyId> findIdByNumber(String optyNumber) {
        return opportunities.values().stream()
                .filter(opportunity -> optyNumber.equals(opportunity.value(OpportunityField.OPTY_NUMBER)))
                .map(Opportunity::id)
                .findFirst();
    }

    @Override
    public synchronized Optional<PositionReads> findPositionReads() {
        return refusesIds ? Optional.of(new InMemoryPositions(this, pageSize)) : Optional.empty();
    }

    @Override
    public synchronized Page fetchPage(Listing listing) {
        requireIds();
        beforePage.run();
        pagesAsked.add(listing);
        List<OptyId> ids = matching(listing);
        Page.Builder page = Page.of(listing);
        ids.stream().limit(pageSize).forEach(id -> add(page, id));
        return page.build(ids.size() > pageSize);
    }

    /** All that matches now, by number; each in turn as an unreadable record or an opportunity. */
    synchronized List<Excerpt> byNumber(boolean isPage, @Nullable Instant since) {
        if (isPage) {
            beforePage.run();
        }
        return opportunities.values().stream()
                .filter(opportunity -> since == null || isUpdatedSince(opportunity, since))
                .sorted(Comparator.comparing(InMemoryCrm::number))
                .map(opportunity -> excerpt(opportunity))
                .toList();
    }

    private Excerpt excerpt(Opportunity opportunity) {
        UnreadableRecord spoiled = unreadable.get(opportunity.id());
        Excerpt.Builder excerpt = new Excerpt.Builder();
        return (spoiled == null ? excerpt.add(opportunity) : excerpt.add(spoiled)).build(false);
    }

    static String number(Opportunity opportunity) {
        return String.valueOf(opportunity.value(OpportunityField.OPTY_NUMBER));
    }

    private void add(Page.Builder page, OptyId id) {
        UnreadableRecord spoiled = unreadable.get(id);
        Opportunity readable = opportunities.get(id);
        if (spoiled != null) {
            page.add(spoiled);
        } else if (readable != null) {
            page.add(readable);
        }
    }

    private void requireIds() {
        if (refusesIds) {
            throw new SyncException(ErrorCode.ORACLE_BAD_QUERY, "The attribute OptyId is not queryable.");
        }
    }

    private List<OptyId> matching(Listing listing) {
        Instant since = listing.updatedSince().orElse(null);
        return opportunities.values().stream()
                .filter(opportunity -> listing.covers(opportunity.id()))
                .filter(opportunity -> since == null || isUpdatedSince(opportunity, since))
                .map(Opportunity::id)
                .toList();
    }

    private static boolean isUpdatedSince(Opportunity opportunity, Instant since) {
        return opportunity.updatedAt().filter(stamp -> !stamp.isBefore(since)).isPresent();
    }
}
