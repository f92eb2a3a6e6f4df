package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.ActiveRun;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncSettings;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One random history of a CRM, with runs in it that see it change between their pages and that break off anywhere. A property
 * to be tried with many seeds: afterwards the mirror equals the CRM.
 */
public final class MirrorTrial {

    private static final OptyId GREATEST = new OptyId(Long.MAX_VALUE);
    private static final int ALL = 10_000;

    private final SyncWorld world;
    private final RandomHistory history;
    private final Random choice;
    private final SyncEngine engine;

    public MirrorTrial(SyncWorld world, long seed) {
        this.world = world;
        this.history = new RandomHistory(world, seed);
        this.choice = new Random(seed + 1);
        this.engine = SyncEngine.over(
                        world.crm(), world.mirror(), world.sweeps(), world.ledger(), InstantSource.fixed(SyncWorld.NOW))
                .with(SyncSettings.DEFAULT.withConcurrency(1).withVanishLimit(1));
    }

    /**
     * Tries.
     *
     * @param runs in the midst of changes and failures, before the CRM stands still
     * @param dies whether the process of a run may die behind its last batch
     */
    public void run(int runs, boolean dies) {
        history.live();
        for (int i = 0; i < runs; i++) {
            assertAccountsAddUp(sync(anyMode()));
            if (dies && choice.nextInt(3) == 0) {
                world.expireLease();
            }
        }
        history.standStill();
        automaticThenFullRunMakeTheMirrorTrue();
        incrementalRunTakesAllButDeletions();
    }

    private void automaticThenFullRunMakeTheMirrorTrue() {
        SyncRun automatic = sync(SyncMode.AUTO);
        if (isShortFirstSweep(automatic)) {
            automatic = sync(SyncMode.AUTO);
        }
        assertThat(automatic.status()).as("%s", automatic.failure()).isEqualTo(RunStatus.SUCCESS);
        assertThat(sync(SyncMode.FULL).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(mirrored().keySet()).isEqualTo(history.model().keySet());
        assertMirroredAsInTheCrm();
    }

    private void incrementalRunTakesAllButDeletions() {
        for (int i = 0; i < 5; i++) {
            history.change();
        }
        long deleted = mirrored().keySet().stream()
                .filter(id -> !history.model().containsKey(id))
                .count();
        SyncRun incremental = sync(SyncMode.INCREMENTAL);
        assertThat(incremental.status()).isEqualTo(RunStatus.SUCCESS);
        assertAccountsAddUp(incremental);
        assertMirroredAsInTheCrm();
        assertThat(mirrored()).hasSize(history.model().size() + (int) deleted);
    }

    private void assertMirroredAsInTheCrm() {
        Map<OptyId, Opportunity> mirrored = mirrored();
        history.model()
                .values()
                .forEach(opportunity -> assertThat(mirrored.get(opportunity.id()))
                        .satisfies(
                                row -> assertThat(row.changesSince(opportunity)).isEmpty()));
    }

    private Map<OptyId, Opportunity> mirrored() {
        List<Opportunity> live = world.mirror().findLive(null, GREATEST, ALL);
        Map<OptyId, Opportunity> byId = new HashMap<>();
        live.forEach(row -> byId.put(row.id(), row));
        return byId;
    }

    private SyncRun sync(SyncMode mode) {
        return engine.begin(new SyncRequest(mode, RunTrigger.CLI)).fold(ActiveRun::execute, busy -> {
            throw new AssertionError("another run is under way: " + busy);
        });
    }

    private SyncMode anyMode() {
        boolean hasWatermark = world.ledger().loadState().watermark() != null;
        return switch (choice.nextInt(4)) {
            case 0 -> SyncMode.FULL;
            case 1 -> hasWatermark ? SyncMode.INCREMENTAL : SyncMode.AUTO;
            default -> SyncMode.AUTO;
        };
    }

    /** What vanishes while the first sweep reads looks like a CRM that gives less than it says; the next sweep clears it up. */
    private static boolean isShortFirstSweep(SyncRun run) {
        return run.failure()
                .filter(failure -> failure.code() == ErrorCode.ORACLE_SCOPE_EMPTY)
                .isPresent();
    }

    private static void assertAccountsAddUp(SyncRun run) {
        RunCounters counters = run.counters();
        assertThat(counters.fetched())
                .isEqualTo(counters.created() + counters.updated() + counters.unchanged() + counters.failed());
        assertThat(run.status()).isIn(RunStatus.SUCCESS, RunStatus.FAILED);
    }
}
