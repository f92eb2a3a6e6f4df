package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.testkit.Opportunities;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the CRM's total and the mirror's rows agree behind an incremental run, and at what cost that is known. */
class CountCheckTest {

    private static final Instant LATER = SyncFixture.STAMP.plus(Duration.ofMinutes(30));

    private final SyncFixture world = new SyncFixture().filled(50);
    private final Map<String, Integer> calls = new TreeMap<>();

    @BeforeEach
    void mirrorAllButTwoThatWereRemoved() {
        world.sync(SyncMode.FULL);
        world.crm.remove(new OptyId(7));
        world.crm.remove(new OptyId(8));
        world.sync(SyncMode.FULL);
    }

    @Test
    void rowsThatTheRunGainedAreExpectedOfTheCrm() {
        world.crm.put(Opportunities.named(7, "Back", LATER));
        world.crm.put(Opportunities.named(51, "New", LATER));
        world.crm.put(Opportunities.named(52, "New", LATER));
        world.crm.put(Opportunities.named(9, "Changed", LATER));

        SyncRun run = sync();

        assertThat(run.counters().updated()).isEqualTo(2);
        assertThat(run.warnings()).isEmpty();
        assertThat(world.ledger.loadState().fullReason()).isNull();
    }

    @Test
    void oneMoreIsMissed() {
        world.crm.put(Opportunities.named(7, "Back", LATER));
        world.crm.put(Opportunities.named(8, "Back, but long before", SyncFixture.STAMP.minus(Duration.ofDays(9))));

        assertThat(sync().warnings())
                .singleElement()
                .asString()
                .startsWith("The CRM counts 50 records, not the expected 49");
    }

    @Test
    void liveRowsAreReadThroughJustOnce() {
        world.crm.put(Opportunities.named(51, "New", LATER));

        sync();

        assertThat(calls).containsEntry("count", 1).containsEntry("countWith", 1);
    }

    private SyncRun sync() {
        OpportunityRepositoryPort watched =
                Watched.port(OpportunityRepositoryPort.class, world.mirror, call -> calls.merge(call, 1, Integer::sum));
        return world.engine(world.crm, watched)
                .begin(new SyncRequest(SyncMode.INCREMENTAL, RunTrigger.CLI))
                .fold(ActiveRun::execute, busy -> {
                    throw new AssertionError("another run is under way: " + busy);
                });
    }
}
