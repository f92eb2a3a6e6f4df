package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.testkit.Opportunities;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResumeTest {

    private final SyncFixture world = new SyncFixture();
    private final AtomicInteger pages = new AtomicInteger();

    ResumeTest() {
        world.settings = world.settings.withConcurrency(1);
        world.filled(95);
        world.crm.beforePage(() -> {
            if (pages.incrementAndGet() == 6) {
                throw new SyncException(ErrorCode.ORACLE_NETWORK, "The connection was reset.");
            }
        });
    }

    @Test
    void nextRunGoesOnFromTheCheckpoint() {
        SyncRun first = world.sync(SyncMode.AUTO);
        assertThat(first.status()).isEqualTo(RunStatus.FAILED);
        assertThat(first.counters().created()).isEqualTo(50);
        world.crm.put(Opportunities.named(3, "Edited between", SyncFixture.STAMP.plusSeconds(30)));

        SyncRun second = world.sync(SyncMode.AUTO);

        assertThat(second.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(second.resumedFrom()).isEqualTo(first.id());
        assertThat(second.counters().created()).isEqualTo(45);
        assertThat(second.counters().updated()).isOne();
        assertThat(world.nameOf(3)).isEqualTo("Edited between");
        assertThat(world.mirror.rows()).hasSize(95);
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.INCREMENTAL);
    }

    @Test
    void fullRunThatIsAskedForBeginsAnew() {
        world.sync(SyncMode.AUTO);

        SyncRun second = world.sync(SyncMode.FULL);

        assertThat(second.resumedFrom()).isNull();
        assertThat(second.counters().fetched()).isEqualTo(95);
    }

    @Test
    void sweepOlderThanADayIsNotResumed() {
        world.sync(SyncMode.AUTO);
        world.pass(Duration.ofHours(25));

        assertThat(world.sync(SyncMode.AUTO).resumedFrom()).isNull();
    }
}
