package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.testkit.Opportunities;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    private final SyncFixture world = new SyncFixture();

    @Test
    void unreadableRecordIsSetAsideAndTheRunGoesOn() {
        world.filled(30);
        world.crm.spoil(new OptyId(7), "deal_value", "is text");

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
        assertThat(run.counters())
                .isEqualTo(new RunCounters(29, 0, 0, 1, run.counters().pages()));
        assertThat(world.mirror.quarantine()).containsOnlyKeys(new OptyId(7));
        assertThat(run.watermark()).isNotNull();
    }

    @Test
    void lastGoodVersionStays() {
        world.filled(3);
        world.sync(SyncMode.FULL);
        world.crm.spoil(new OptyId(2), "close_date", "is no date");

        world.sync(SyncMode.FULL);

        assertThat(world.nameOf(2)).isEqualTo("Network refresh 2");
    }

    @Test
    void recordThatMapsAgainLeavesByItself() {
        world.filled(3);
        world.crm.spoil(new OptyId(2), "close_date", "is no date");
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.sample(2));

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(world.mirror.quarantine()).isEmpty();
    }

    @Test
    void batchThatTheStoreRefusesIsSplitUntilTheCulpritsStandAlone() {
        world.filled(64);
        Set<OptyId> culprits = Set.of(new OptyId(1), new OptyId(33), new OptyId(34), new OptyId(64));
        world.mirror.refuse(opportunity -> culprits.contains(opportunity.id()));

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
        assertThat(run.counters().created()).isEqualTo(60);
        assertThat(run.counters().failed()).isEqualTo(4);
        assertThat(world.mirror.rows()).hasSize(60);
        assertThat(world.mirror.quarantine()).containsOnlyKeys(culprits);
    }

    @Test
    void floodOfBadRecordsIsACauseAndStopsTheRun() {
        world.filled(1_000);
        for (long id = 1; id <= 1_000; id += 4) {
            world.crm.spoil(new OptyId(id), "deal_value", "is text");
        }

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.QUARANTINE_FLOOD);
    }
}
