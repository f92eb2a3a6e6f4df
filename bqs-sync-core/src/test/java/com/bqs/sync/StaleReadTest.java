package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.testkit.Opportunities;
import com.bqs.sync.testkit.ScriptedCrm;
import org.junit.jupiter.api.Test;

class StaleReadTest {

    private final SyncFixture world = new SyncFixture();

    StaleReadTest() {
        world.filled(30);
        world.crm.put(Opportunities.named(7, "Newest", SyncFixture.STAMP.plusSeconds(60)));
        world.sync(SyncMode.FULL);
    }

    @Test
    void laggingListingDoesNotTakeANewerRowBack() {
        ScriptedCrm lagging =
                new ScriptedCrm(world.crm).thenReplacing(Opportunities.named(7, "Old news", SyncFixture.STAMP));

        SyncRun run = world.sync(SyncMode.FULL, lagging);

        assertThat(world.nameOf(7)).isEqualTo("Newest");
        assertThat(run.counters().updated()).isZero();
        assertThat(run.counters().fetched()).isEqualTo(29);
        assertThat(world.mirror.findStaleReads(run.id(), null, 10)).isEmpty();
    }

    @Test
    void restoredCrmIsBelievedWhenAskedById() {
        world.crm.put(Opportunities.named(7, "Restored from backup", SyncFixture.STAMP.minusSeconds(60)));

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(world.nameOf(7)).isEqualTo("Restored from backup");
        assertThat(run.counters().updated()).isOne();
        assertThat(world.mirror.rows().get(new OptyId(7))).isNotNull();
        SyncRun next = world.sync(SyncMode.AUTO);
        assertThat(world.mirror.findStaleReads(new RunId(next.id().value() + 1), null, 10))
                .isEmpty();
    }
}
