package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.port.OracleCrmPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every CRM port must do. Extend it with an empty CRM for each test. */
public abstract class OracleCrmPortContract {

    private static final Listing ALL = Listing.upTo(new OptyId(1_000_000));

    /** The port under test; the same one throughout a test. */
    protected abstract OracleCrmPort crm();

    /** Puts an opportunity into the CRM, as it is. */
    protected abstract void given(Opportunity opportunity);

    @Test
    void emptyCrmShowsNothing() {
        crm().connect();
        assertThat(crm().fetchGreatestId()).isEmpty();
        assertThat(crm().fetchPage(ALL).isEmpty()).isTrue();
        assertThat(crm().fetchNewestStamp(null).newest()).isNull();
        assertThat(crm().fetchTotal(ALL)).hasValue(0);
        assertThat(crm().explainEmptiness()).isNotBlank();
    }

    @Test
    void everyFieldArrives() {
        Opportunity original = Opportunities.sample(5);
        given(original);
        crm().connect();

        Opportunity arrived = crm().fetchPage(ALL).opportunities().get(0);
        assertThat(arrived.id()).isEqualTo(original.id());
        assertThat(arrived.changesSince(original)).isEmpty();
        assertThat(OpportunityField.values()).allMatch(arrived::delivers);
    }

    @Test
    void nullsArriveAsNulls() {
        Opportunity original = Opportunities.change(5)
                .set(OpportunityField.DEAL_VALUE, null)
                .set(OpportunityField.CUSTOMER, null)
                .build();
        given(original);
        crm().connect();

        Opportunity arrived = crm().fetchPage(ALL).opportunities().get(0);
        assertThat(arrived.dealValue()).isEmpty();
        assertThat(arrived.delivers(OpportunityField.CUSTOMER)).isTrue();
    }

    @Test
    void walkByKeyMeetsEveryRecordOnceInOrder() {
        LongStream.rangeClosed(1, 1_203).forEach(id -> given(Opportunities.sample(id)));
        crm().connect();

        List<Long> met = new ArrayList<>();
        Page page = crm().fetchPage(ALL);
        while (!page.isEmpty()) {
            page.opportunities().forEach(opportunity -> met.add(opportunity.id().value()));
            page = crm().fetchPage(page.remainder());
        }
        assertThat(met).isEqualTo(LongStream.rangeClosed(1, 1_203).boxed().toList());
    }

    @Test
    void boundsAreHalfOpen() {
        LongStream.rangeClosed(1, 9).forEach(id -> given(Opportunities.sample(id)));
        crm().connect();
        Listing middle = Listing.upTo(new OptyId(6)).after(new OptyId(3));

        assertThat(ids(crm().fetchPage(middle))).containsExactly(4L, 5L, 6L);
        assertThat(crm().fetchTotal(middle)).hasValue(3);
        assertThat(crm().fetchIdAt(middle, 1)).contains(new OptyId(5));
        assertThat(crm().fetchIdAt(middle, 3)).isEmpty();
    }

    @Test
    void updatedSinceTakesTheBoundaryAndLeavesTheOlder() {
        Instant stamp = Opportunities.STAMP;
        given(Opportunities.named(1, "older", stamp.minusMillis(1)));
        given(Opportunities.named(2, "at the bound", stamp));
        given(Opportunities.named(3, "newer", stamp.plusMillis(1)));
        crm().connect();

        assertThat(ids(crm().fetchPage(ALL.updatedSince(stamp)))).containsExactly(2L, 3L);
    }

    @Test
    void listingOfIdsGivesThoseThatAreThere() {
        LongStream.rangeClosed(1, 9).forEach(id -> given(Opportunities.sample(id)));
        crm().connect();
        Listing some = Listing.ofIds(List.of(new OptyId(8), new OptyId(2), new OptyId(77), new OptyId(5)));

        Page page = crm().fetchPage(some);
        assertThat(ids(page)).containsExactly(2L, 5L, 8L);
        assertThat(crm().fetchPage(page.remainder()).isEmpty()).isTrue();
        assertThat(ids(crm().fetchPage(some.after(new OptyId(2))))).containsExactly(5L, 8L);
        assertThat(ids(crm().fetchPage(Listing.ofIds(List.of(new OptyId(77)))))).isEmpty();
    }

    @Test
    void listingOfIdsKeepsItsTimeBound() {
        given(Opportunities.named(1, "older", Opportunities.STAMP.minusSeconds(1)));
        given(Opportunities.named(2, "newer", Opportunities.STAMP));
        crm().connect();

        Listing both = Listing.ofIds(List.of(new OptyId(1), new OptyId(2)));
        assertThat(ids(crm().fetchPage(both.updatedSince(Opportunities.STAMP)))).containsExactly(2L);
    }

    @Test
    void asManyIdsAsAListingTakesAreAllFound() {
        List<OptyId> many = LongStream.rangeClosed(1, Listing.MAX_IDS)
                .mapToObj(id -> new OptyId(900_000_000_000_000_000L + id))
                .toList();
        many.forEach(id -> given(Opportunities.sample(id.value())));
        crm().connect();

        List<OptyId> found = new ArrayList<>();
        Listing rest = Listing.ofIds(many);
        while (!rest.isExhausted()) {
            Page page = crm().fetchPage(rest);
            page.opportunities().forEach(opportunity -> found.add(opportunity.id()));
            rest = page.remainder();
        }
        assertThat(found).containsExactlyElementsOf(many);
    }

    @Test
    void idIsFoundByNumber() {
        given(Opportunities.change(5)
                .set(OpportunityField.OPTY_NUMBER, "A/B 100% +é")
                .build());
        crm().connect();

        assertThat(crm().findIdByNumber("A/B 100% +é")).contains(new OptyId(5));
        assertThat(crm().findIdByNumber("A")).isEmpty();
        assertThat(crm().findIdByNumber("..")).isEmpty();
        assertThat(crm().findIdByNumber("describe")).isEmpty();
        assertThat(crm().findIdByNumber("")).isEmpty();
    }

    @Test
    void newestStampAndGreatestIdAreFound() {
        given(Opportunities.named(1, "newest", Opportunities.STAMP.plusSeconds(9)));
        given(Opportunities.sample(2));
        crm().connect();

        StampReading reading = crm().fetchNewestStamp(null);
        assertThat(reading.newest()).isEqualTo(Opportunities.STAMP.plusSeconds(9));
        assertThat(crm().fetchNewestStamp(Opportunities.STAMP.plusSeconds(8)).newest())
                .isEqualTo(Opportunities.STAMP);
        assertThat(crm().fetchGreatestId()).contains(new OptyId(2));
    }

    @Test
    void profileIsTheSameEveryTime() {
        given(Opportunities.sample(1));
        assertThat(crm().connect()).isEqualTo(crm().connect());
        assertThat(crm().connect().missing()).isEmpty();
        assertThat(crm().findPositionReads()).isEmpty();
    }

    private static List<Long> ids(Page page) {
        return page.opportunities().stream()
                .map(opportunity -> opportunity.id().value())
                .toList();
    }
}
