package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.testkit.Opportunities;
import com.bqs.sync.testkit.ScriptedCrm;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FullSyncTest {

    private final SyncFixture world = new SyncFixture();

    @Test
    void firstRunIsFullAndMirrorsEverything() {
        world.filled(95);

        SyncRun run = world.sync(SyncMode.AUTO);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.type()).isEqualTo(SyncType.FULL);
        assertThat(run.counters().created()).isEqualTo(95);
        assertThat(run.counters().fetched()).isEqualTo(95);
        assertThat(run.expectedTotal()).isEqualTo(95);
        assertThat(run.watermark()).isEqualTo(SyncFixture.STAMP);
        assertThat(world.mirror.rows()).hasSize(95);
    }

    @Test
    void nothingIsLookedUpInAnEmptyMirror() {
        world.filled(95);

        world.sync(SyncMode.FULL);
        assertThat(world.mirror.lookedUp()).as("but by the closing pass").isEqualTo(95);
        world.sync(SyncMode.FULL);
        assertThat(world.mirror.lookedUp()).isEqualTo(95 + 2 * 95);
    }

    @Test
    void rangesReadAtTheSameTimeCoverTheKeySpaceExactly() {
        world.filled(5_000);

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.counters().created()).isEqualTo(5_000);
        assertThat(world.crm.pagesAsked().stream()
                        .filter(listing -> listing.after().isEmpty()))
                .as("one range and the closing pass start at the beginning")
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(world.mirror.rows()).hasSize(5_000);
    }

    @Test
    void secondFullRunWritesNoRow() {
        world.filled(95);
        world.sync(SyncMode.FULL);
        int batchesBefore = world.mirror.applied().size();

        SyncRun second = world.sync(SyncMode.FULL);

        assertThat(second.counters().unchanged()).isEqualTo(95);
        assertThat(second.counters().fetched()).isEqualTo(95);
        assertThat(world.mirror.applied().stream().skip(batchesBefore))
                .allMatch(batch -> batch.created().isEmpty() && batch.upserts().isEmpty());
    }

    @Test
    void rowThatChangesBehindTheCursorIsCurrentAtTheEnd() {
        world.filled(50);
        AtomicInteger pages = new AtomicInteger();
        world.crm.beforePage(() -> {
            if (pages.incrementAndGet() == 4) {
                world.crm.put(Opportunities.named(2, "Changed behind the cursor", SyncFixture.STAMP.plusSeconds(5)));
            }
        });

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(world.nameOf(2)).isEqualTo("Changed behind the cursor");
        assertThat(run.counters())
                .isEqualTo(new RunCounters(50, 1, 0, 0, run.counters().pages()));
    }

    @Test
    void changeThatMovesNoStampIsFoundByTheNextFullRun() {
        world.filled(30);
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.named(7, "Rolled up anew", SyncFixture.STAMP));

        assertThat(world.sync(SyncMode.FULL).counters().updated()).isOne();
        assertThat(world.nameOf(7)).isEqualTo("Rolled up anew");
    }

    @Test
    void rowCreatedDuringTheWalkIsTakenByTheClosingPass() {
        world.filled(30);
        AtomicInteger pages = new AtomicInteger();
        world.crm.beforePage(() -> {
            if (pages.incrementAndGet() == 2) {
                world.crm.put(Opportunities.named(31, "Late", SyncFixture.STAMP.plusSeconds(5)));
            }
        });

        assertThat(world.sync(SyncMode.FULL).counters().created()).isEqualTo(31);
        assertThat(world.nameOf(31)).isEqualTo("Late");
    }

    @Test
    void falseEmptyPageEndsNothing() {
        world.filled(50);
        ScriptedCrm lying = new ScriptedCrm(world.crm).thenRight().thenRight().thenEmpty();

        assertThat(world.sync(SyncMode.FULL, lying).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(world.mirror.rows()).hasSize(50);
    }

    @Test
    void crmThatAlwaysPromisesMoreIsReadToItsEnd() {
        world.filled(50);
        ScriptedCrm lying = new ScriptedCrm(world.crm).promiseMoreForEver();

        assertThat(world.sync(SyncMode.FULL, lying).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(world.sync(SyncMode.INCREMENTAL, lying).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(world.mirror.rows()).hasSize(50);
    }

    @Test
    void crmThatHidesEverythingOnceIsAskedAgain() {
        world.filled(5);

        SyncRun run = world.sync(SyncMode.FULL, new ScriptedCrm(world.crm).hideTheGreatestIdOnce());

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void crmThatShowsNothingIsNeverASuccess() {
        SyncRun run = world.sync(SyncMode.AUTO);

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(code(run)).isEqualTo(ErrorCode.ORACLE_SCOPE_EMPTY);
        assertThat(world.ledger.loadState().lastFullAt()).isNull();
    }

    @Test
    void failureKeepsWhatWasCommittedAndSaysWhy() {
        world.filled(95);
        world.settings = world.settings.withConcurrency(1);
        SyncException forbidden = new SyncException(ErrorCode.ORACLE_FORBIDDEN, "The user may not read opportunities.");
        AtomicInteger pages = new AtomicInteger();
        world.crm.beforePage(() -> {
            if (pages.incrementAndGet() == 5) {
                throw forbidden;
            }
        });

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(code(run)).isEqualTo(ErrorCode.ORACLE_FORBIDDEN);
        assertThat(world.mirror.rows()).hasSize((int) run.counters().created());
        assertThat(world.ledger.loadState().watermark()).isNull();
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.FULL);
    }

    @Test
    void totalThatPromisesMoreThanIsReadFailsTheFirstRunAndIsDisbelievedByTheSecond() {
        world.filled(95);
        LyingTotalCrm lying = new LyingTotalCrm(world.crm, 200);

        SyncRun first = world.sync(SyncMode.AUTO, lying);
        SyncRun second = world.sync(SyncMode.AUTO, lying);

        assertThat(code(first)).isEqualTo(ErrorCode.ORACLE_SCOPE_EMPTY);
        assertThat(second.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(second.warnings()).anyMatch(line -> line.contains("200") && line.contains("95"));
    }

    @Test
    void dealThatClosesIsSeenByItsStatusCodeAlone() {
        world.filled(3);
        world.crm.put(
                Opportunities.change(2).set(OpportunityField.STATUS_CODE, "WON").build());
        world.crm.put(Opportunities.change(3)
                .set(OpportunityField.STAGE, "Closed - Lost")
                .build());

        world.sync(SyncMode.FULL);

        assertThat(world.row(1).lifecycle()).isEqualTo(Lifecycle.OPEN);
        assertThat(world.row(2).lifecycle()).isEqualTo(Lifecycle.CLOSED);
        assertThat(world.row(3).lifecycle()).isEqualTo(Lifecycle.OPEN);
    }

    @Test
    void unknownCodesAreAcceptedAndNamed() {
        world.filled(3);
        world.crm.put(Opportunities.change(2)
                .set(OpportunityField.STATUS_CODE, "ON_ICE")
                .set(OpportunityField.CURRENCY, "XQQ")
                .build());

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.warnings())
                .anyMatch(line -> line.contains("'ON_ICE' on 1 record is"))
                .anyMatch(line -> line.contains("'XQQ' on 1 record is"));
    }

    @Test
    void listenerHearsTheRunInOrder() {
        world.filled(5);
        world.sync(SyncMode.AUTO);

        assertThat(world.listener.events())
                .startsWith("started", "planned: no full run has completed yet", "applied")
                .endsWith("ended: SUCCESS");
        assertThat(world.listener.pages().get(0).outcomes())
                .extracting(outcome -> outcome.id())
                .contains(new OptyId(1), new OptyId(5));
    }

    private static ErrorCode code(SyncRun run) {
        return run.failure().orElseThrow().code();
    }
}
