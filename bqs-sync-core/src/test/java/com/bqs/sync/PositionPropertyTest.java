package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.testkit.RandomHistory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Where a CRM can't be asked by id, a complete run leaves the mirror with everything that the CRM has, as it has it. */
class PositionPropertyTest {

    @Property(tries = 300)
    void nothingIsSkippedWhateverMoves(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int runs) {
        SyncFixture world = new SyncFixture();
        world.crm.refuseIds();
        RandomHistory crm = new RandomHistory(world.ports, seed);

        crm.live();
        for (int i = 0; i < runs; i++) {
            SyncRun run = world.sync(SyncMode.AUTO);
            assertThat(run.counters().removed()).isZero();
        }
        crm.standStill();
        world.sync(SyncMode.AUTO);
        SyncRun full = world.sync(SyncMode.FULL);

        assertThat(full.status()).as("%s", full.failure()).isEqualTo(RunStatus.SUCCESS);
        assertThat(full.counters().created()).isZero();
        crm.model()
                .values()
                .forEach(opportunity -> assertThat(world.row(opportunity.id().value())
                                .opportunity()
                                .changesSince(opportunity))
                        .isEmpty());
        assertThat(world.engine(world.crm).verify(VerifyDepth.WHOLE).isEqual()).isTrue();
    }

    /** What a run that ended well while the CRM lived did not read has a stamp that the next one reads. */
    @Property(tries = 300)
    void whatOneRunMissedTheNextIncrementalOneReads(@ForAll long seed) {
        SyncFixture world = new SyncFixture();
        world.crm.refuseIds();
        RandomHistory crm = new RandomHistory(world.ports, seed);

        crm.live();
        SyncRun first = world.sync(SyncMode.AUTO);
        crm.standStill();
        if (first.status() != RunStatus.SUCCESS) {
            return;
        }

        assertThat(world.sync(SyncMode.INCREMENTAL).status()).isEqualTo(RunStatus.SUCCESS);
        crm.model()
                .values()
                .forEach(opportunity -> assertThat(world.row(opportunity.id().value())
                                .opportunity()
                                .changesSince(opportunity))
                        .isEmpty());
    }
}
