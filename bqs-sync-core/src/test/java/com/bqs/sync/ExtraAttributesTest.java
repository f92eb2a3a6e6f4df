package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldType;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.testkit.Opportunities;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attributes without a column of their own are mirrored, compared and told of like columns. */
class ExtraAttributesTest {

    private static final ExtraAttribute BUDGET = new ExtraAttribute("budget", FieldType.DECIMAL);
    private static final Instant LATER = SyncFixture.STAMP.plusSeconds(60);

    private final SyncFixture world = new SyncFixture();

    @Test
    void changeIsWrittenAndTold() {
        world.crm.put(Opportunities.change(1).set(BUDGET, new BigDecimal("10")).build());
        world.sync(SyncMode.FULL);
        world.crm.put(later().set(BUDGET, new BigDecimal("12.50")).build());

        SyncRun run = world.sync(SyncMode.INCREMENTAL);

        assertThat(run.counters().updated()).isOne();
        assertThat(world.row(1).opportunity().attributes()).containsEntry("budget", new BigDecimal("12.5"));
        assertThat(world.mirror.changes())
                .extracting(Change::field, Change::before, Change::after)
                .contains(tuple("attributes.budget", "10", "12.5"));
    }

    @Test
    void sameValueIsUnchanged() {
        world.crm.put(
                Opportunities.change(1).set(BUDGET, new BigDecimal("10.0")).build());
        world.sync(SyncMode.FULL);
        world.crm.put(
                Opportunities.change(1).set(BUDGET, new BigDecimal("1E+1")).build());

        assertThat(world.sync(SyncMode.FULL).counters().unchanged()).isOne();
    }

    @Test
    void textAndNumberOfTheSameCharactersDiffer() {
        world.crm.put(Opportunities.change(1).set(BUDGET, BigDecimal.TEN).build());
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.change(1)
                .set(new ExtraAttribute("budget", FieldType.TEXT), "10")
                .build());

        assertThat(world.sync(SyncMode.FULL).counters().updated()).isOne();
        assertThat(world.row(1).opportunity().attributes()).containsEntry("budget", "10");
    }

    @Test
    void attributeThatIsNotDeliveredKeepsWhatIsStored() {
        world.crm.put(Opportunities.change(1).set(BUDGET, BigDecimal.TEN).build());
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.change(1).knowing(Set.of("budget")).build());

        assertThat(world.sync(SyncMode.FULL).counters().unchanged()).isOne();
        assertThat(world.row(1).opportunity().attributes()).containsEntry("budget", BigDecimal.TEN);
    }

    @Test
    void attributeThatTheMappingForgetsGoes() {
        world.crm.put(Opportunities.change(1).set(BUDGET, BigDecimal.TEN).build());
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.sample(1));

        assertThat(world.sync(SyncMode.FULL).counters().updated()).isOne();
        assertThat(world.row(1).opportunity().attributes()).isEmpty();
    }

    private static Opportunity.Builder later() {
        return Opportunities.change(1).set(OpportunityField.CRM_UPDATED_AT, LATER);
    }
}
