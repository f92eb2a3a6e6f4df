package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.Difference.Kind;
import com.bqs.sync.model.Look;
import com.bqs.sync.model.PreviewReport;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import com.bqs.sync.testkit.Opportunities;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {

    private final SyncFixture world = new SyncFixture();

    ProofTest() {
        world.filled(50);
        world.sync(SyncMode.FULL);
    }

    @Test
    void equalMirrorsAreProvedEqual() {
        VerifyReport report = world.engine(world.crm).verify(VerifyDepth.WHOLE);

        assertThat(report.isEqual()).isTrue();
        assertThat(report.compared()).isEqualTo(50);
    }

    @Test
    void eachKindOfDifferenceIsFound() {
        world.crm.remove(new OptyId(3));
        world.crm.put(Opportunities.change(5)
                .set(OpportunityField.NAME, "Same stamp, other name")
                .build());
        world.crm.put(Opportunities.named(60, "Never read", SyncFixture.STAMP.minusSeconds(5)));
        world.crm.put(Opportunities.named(7, "Edited since the last run", SyncFixture.STAMP.plusSeconds(5)));
        world.crm.spoil(new OptyId(9), "close_date", "is no date");

        VerifyReport report = world.engine(world.crm).verify(VerifyDepth.WHOLE);

        assertThat(report.differences())
                .extracting(Difference::id, Difference::kind)
                .containsExactlyInAnyOrder(
                        tuple(new OptyId(3), Kind.EXTRA),
                        tuple(new OptyId(5), Kind.DIFFERENT),
                        tuple(new OptyId(60), Kind.MISSING));
        assertThat(report.pending()).isOne();
        assertThat(report.quarantined()).isOne();
        assertThat(world.engine(world.crm).verify(VerifyDepth.QUICK).count(Kind.DIFFERENT))
                .isZero();
    }

    @Test
    void repairBringsJustTheDifferencesIntoLine() {
        world.crm.remove(new OptyId(3));
        world.crm.put(
                Opportunities.change(5).set(OpportunityField.NAME, "Other").build());
        List<OptyId> ids = world.engine(world.crm).verify(VerifyDepth.WHOLE).differences().stream()
                .map(Difference::id)
                .toList();

        SyncRun run = world.run(SyncRequest.repair(ids, RunTrigger.CLI));

        assertThat(run.counters().updated()).isOne();
        assertThat(run.counters().removed()).isOne();
        assertThat(world.engine(world.crm).verify(VerifyDepth.WHOLE).isEqual()).isTrue();
    }

    @Test
    void previewTellsWhatARunWouldDoAndDoesNotDoIt() {
        world.crm.remove(new OptyId(3));
        world.crm.put(Opportunities.named(7, "Edited", SyncFixture.STAMP.plusSeconds(5)));
        int batches = world.mirror.applied().size();

        PreviewReport full = world.engine(world.crm).preview(SyncMode.FULL);
        PreviewReport auto = world.engine(world.crm).preview(SyncMode.AUTO);

        assertThat(full.counters().removed()).isOne();
        assertThat(full.removals()).containsExactly(new OptyId(3));
        assertThat(full.counters().updated()).isOne();
        assertThat(full.counters().unchanged()).isEqualTo(48);
        assertThat(auto.type()).isEqualTo(SyncType.INCREMENTAL);
        assertThat(world.mirror.applied()).hasSize(batches);
        assertThat(world.ledger.countRuns()).isOne();
    }

    @Test
    void opportunityIsFoundByIdAndByNumberOnBothSides() {
        world.crm.put(Opportunities.named(7, "Edited", SyncFixture.STAMP.plusSeconds(5)));

        Look look = world.engine(world.crm).inspect("N7").get(0);

        assertThat(look.id()).isEqualTo(new OptyId(7));
        assertThat(look.differences()).extracting(Object::toString).contains("name");
        assertThat(world.engine(world.crm).inspect("7")).hasSize(1);
        assertThat(world.engine(world.crm).inspect("none")).isEmpty();
    }
}
