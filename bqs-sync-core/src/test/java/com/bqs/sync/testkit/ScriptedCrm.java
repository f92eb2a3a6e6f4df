package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A CRM that lies or fails as told, for its next pages; it passes everything else on. Thread-safe. */
public final class ScriptedCrm implements OracleCrmPort {

    private final OracleCrmPort real;
    private final Queue<UnaryOperator<Page>> script = new ArrayDeque<>();
    private boolean hidesTheGreatestIdOnce;
    private boolean promisesMore;

    public ScriptedCrm(OracleCrmPort real) {
        this.real = real;
    }

    /** Gives the next page as it is. */
    public synchronized ScriptedCrm thenRight() {
        script.add(UnaryOperator.identity());
        return this;
    }

    /** Gives an empty page instead of the next one. */
    public synchronized ScriptedCrm thenEmpty() {
        script.add(page -> Page.of(page.listing()).build(false));
        return this;
    }

    /** Gives the next page without a record that belongs to it. */
    public synchronized ScriptedCrm thenWithout(OptyId id) {
        script.add(page -> copy(page, opportunity -> opportunity.id().equals(id) ? null : opportunity, false));
        return this;
    }

    /** Gives the next page with another version of a record. */
    public synchronized ScriptedCrm thenReplacing(Opportunity other) {
        script.add(page -> copy(page, opportunity -> opportunity.id().equals(other.id()) ? other : opportunity, false));
        return this;
    }

    /** Says on each page, also on the last and on an empty one, that there are more. */
    public synchronized ScriptedCrm promiseMoreForEver() {
        promisesMore = true;
        return this;
    }

    /** Fails instead of giving the next page. */
    public synchronized ScriptedCrm thenFail(RuntimeException failure) {
        script.add(page -> {
            throw failure;
        });
        return this;
    }

    /** Says once that there is no record at all. */
    public synchronized ScriptedCrm hideTheGreatestIdOnce() {
        hidesTheGreatestIdOnce = true;
        return this;
    }

    @Override
    public CrmProfile connect() {
        return real.connect();
    }

    @Override
    public OptionalLong fetchTotal(Listing listing) {
        return real.fetchTotal(listing);
    }

    @Override
    public StampReading fetchNewestStamp(@Nullable Instant notAfter) {
        return real.fetchNewestStamp(notAfter);
    }

    @Override
    public synchronized Optional<OptyId> fetchGreatestId() {
        boolean hide = hidesTheGreatestIdOnce;
        hidesTheGreatestIdOnce = false;
        return hide ? Optional.empty() : real.fetchGreatestId();
    }

    @Override
    public Optional<OptyId> fetchIdAt(Listing listing, long position) {
        return real.fetchIdAt(listing, position);
    }

    @Override
    public Optional<OptyId> findIdByNumber(String optyNumber) {
        return real.findIdByNumber(optyNumber);
    }

    @Override
    public Optional<PositionReads> findPositionReads() {
        return real.findPositionReads();
    }

    @Override
    public synchronized Page fetchPage(Listing listing) {
        UnaryOperator<Page> next = next();
        Page page = next.apply(real.fetchPage(listing));
        return promisesMore ? copy(page, Function.identity(), true) : page;
    }

    private static Page copy(Page page, Function<Opportunity, @Nullable Opportunity> changed, boolean hasMore) {
        Page.Builder copy = Page.of(page.listing());
        for (Opportunity opportunity : page.opportunities()) {
            Opportunity kept = changed.apply(opportunity);
            if (kept != null) {
                copy.add(kept);
            }
        }
        return copy.build(hasMore);
    }

    private synchronized UnaryOperator<Page> next() {
        UnaryOperator<Page> next = script.poll();
        return next == null ? UnaryOperator.identity() : next;
    }
}
