package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Excerpt;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every CRM port must do onto a CRM that can't be asked by id. Extend it with such a CRM, empty for each test. */
public abstract class PositionReadsContract {

    /** The port under test; the same one throughout a test. */
    protected abstract OracleCrmPort crm();

    /** Puts an opportunity into the CRM, as it is. */
    protected abstract void given(Opportunity opportunity);

    @Test
    void emptyCrmShowsNothing() {
        assertThat(reads().fetchFrom(0, null).isEmpty()).isTrue();
        assertThat(reads().fetchTotal(null)).hasValue(0);
        assertThat(reads().fetchByNumber("N1").isEmpty()).isTrue();
        assertThat(crm().explainEmptiness()).isNotBlank();
    }

    @Test
    void positionsCoverEveryRecordOnce() {
        LongStream.rangeClosed(1, 1_203).forEach(id -> given(Opportunities.sample(id)));

        List<OptyId> met = new ArrayList<>();
        for (Excerpt page = reads().fetchFrom(0, null); !page.isEmpty(); page = reads().fetchFrom(met.size(), null)) {
            assertThat(page.first()).isEqualTo(page.ids().get(0));
            met.addAll(page.ids());
        }

        assertThat(met).hasSize(1_203).doesNotHaveDuplicates();
        assertThat(reads().fetchTotal(null)).hasValue(1_203);
    }

    @Test
    void editMovesNothing() {
        LongStream.rangeClosed(1, 5).forEach(id -> given(Opportunities.sample(id)));
        List<OptyId> before = reads().fetchFrom(0, null).ids();

        given(Opportunities.named(1, "Edited", Opportunities.STAMP.plusSeconds(60)));

        assertThat(reads().fetchFrom(0, null).ids()).isEqualTo(before);
        assertThat(reads().fetchFrom(2, null).ids()).isEqualTo(before.subList(2, 5));
    }

    @Test
    void updatedSinceTakesTheBoundaryAndLeavesTheOlder() {
        Instant stamp = Opportunities.STAMP;
        given(Opportunities.named(1, "older", stamp.minusMillis(1)));
        given(Opportunities.named(2, "at the bound", stamp));
        given(Opportunities.named(3, "newer", stamp.plusMillis(1)));

        assertThat(reads().fetchFrom(0, stamp).ids()).containsExactlyInAnyOrder(new OptyId(2), new OptyId(3));
        assertThat(reads().fetchTotal(stamp)).hasValue(2);
    }

    @Test
    void recordIsFoundByItsNumberWithEveryField() {
        Opportunity original = Opportunities.change(5)
                .set(OpportunityField.OPTY_NUMBER, "A 100% +é")
                .build();
        given(original);

        Opportunity arrived = reads().fetchByNumber("A 100% +é").opportunities().get(0);
        assertThat(arrived.id()).isEqualTo(original.id());
        assertThat(arrived.changesSince(original)).isEmpty();
        assertThat(crm().findIdByNumber("A 100% +é")).contains(original.id());
    }

    @Test
    void numberThatNobodyHasGivesNothing() {
        given(Opportunities.sample(5));

        for (String number : List.of("N", "", " ", "..", "describe", "A/B", "A%2FB", "N5?x=1")) {
            assertThat(reads().fetchByNumber(number).isEmpty()).as(number).isTrue();
        }
    }

    @Test
    void newestStampIsFound() {
        given(Opportunities.named(1, "newest", Opportunities.STAMP.plusSeconds(9)));
        reads();

        assertThat(crm().fetchNewestStamp(null).newest()).isEqualTo(Opportunities.STAMP.plusSeconds(9));
    }

    private PositionReads reads() {
        crm().connect();
        return crm().findPositionReads().orElseThrow();
    }
}
