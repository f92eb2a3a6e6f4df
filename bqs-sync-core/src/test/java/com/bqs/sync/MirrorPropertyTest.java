package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens in the CRM and to the calls between, a complete run leaves the mirror equal to the CRM. */
class MirrorPropertyTest {

    @Property(tries = 400)
    void mirrorIsTrueAfterWhateverHappened(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int runs, @ForAll boolean dies) {
        SyncFixture world = new SyncFixture();
        world.settings = world.settings.withConcurrency(1).withVanishLimit(1);
        RandomHistory crm = new RandomHistory(world, seed);
        Random choice = new Random(seed + 1);

        crm.live();
        for (int i = 0; i < runs; i++) {
            SyncRun run = world.sync(anyMode(world, choice));
            assertAccountsAddUp(run);
            if (dies && choice.nextInt(3) == 0) {
                world.ledger.expireLease();
            }
        }
        crm.standStill();

        SyncRun auto = world.sync(SyncMode.AUTO);
        if (auto.failure().filter(MirrorPropertyTest::isShortFirstSweep).isPresent()) {
            auto = world.sync(SyncMode.AUTO);
        }
        assertThat(auto.status()).as("%s", auto.failure()).isEqualTo(RunStatus.SUCCESS);
        SyncRun full = world.sync(SyncMode.FULL);
        assertThat(full.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(world.mirrorEquals(crm.model().values())).isTrue();

        for (int i = 0; i < 5; i++) {
            crm.change();
        }
        long deletedSince = world.mirror.rows().keySet().stream()
                .filter(id -> !crm.model().containsKey(id))
                .count();
        SyncRun incremental = world.sync(SyncMode.INCREMENTAL);
        assertThat(incremental.status()).isEqualTo(RunStatus.SUCCESS);
        assertAccountsAddUp(incremental);
        crm.model()
                .values()
                .forEach(opportunity -> assertThat(world.row(opportunity.id().value())
                                .opportunity()
                                .changesSince(opportunity))
                        .isEmpty());
        assertThat(world.mirror.rows()).hasSize(crm.model().size() + (int) deletedSince);
    }

    /** What vanishes while the first sweep reads looks like a CRM that gives less than it says; the next sweep clears it up. */
    private static boolean isShortFirstSweep(RunFailure failure) {
        return failure.code() == ErrorCode.ORACLE_SCOPE_EMPTY;
    }

    private static SyncMode anyMode(SyncFixture world, Random choice) {
        boolean hasWatermark = world.ledger.loadState().watermark() != null;
        return switch (choice.nextInt(4)) {
            case 0 -> SyncMode.FULL;
            case 1 -> hasWatermark ? SyncMode.INCREMENTAL : SyncMode.AUTO;
            default -> SyncMode.AUTO;
        };
    }

    private static void assertAccountsAddUp(SyncRun run) {
        assertThat(run.counters().fetched())
                .isEqualTo(run.counters().created()
                        + run.counters().updated()
                        + run.counters().unchanged()
                        + run.counters().failed());
        assertThat(run.status()).isIn(RunStatus.SUCCESS, RunStatus.FAILED);
    }
}
