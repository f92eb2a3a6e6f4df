package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeKind;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.testkit.Opportunities;
import com.bqs.sync.testkit.ScriptedCrm;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RemovalTest {

    private final SyncFixture world = new SyncFixture();

    @Test
    void whatTheCrmNoLongerHasBecomesATombstone() {
        world.filled(50);
        world.sync(SyncMode.FULL);
        world.crm.remove(new OptyId(7));
        world.crm.remove(new OptyId(50));

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.counters().removed()).isEqualTo(2);
        assertThat(run.counters().unchanged()).isEqualTo(48);
        assertThat(world.mirror.rows()).hasSize(48).doesNotContainKeys(new OptyId(7), new OptyId(50));
        assertThat(world.mirror.changes()).extracting(Change::kind).containsOnly(ChangeKind.REMOVED);
    }

    @Test
    void incrementalRunsRemoveNothingButAskForAFullOne() {
        world.filled(50);
        world.sync(SyncMode.FULL);
        world.crm.remove(new OptyId(7));

        SyncRun incremental = world.sync(SyncMode.AUTO);
        assertThat(incremental.counters().removed()).isZero();
        assertThat(world.mirror.rows()).hasSize(50);

        SyncRun next = world.sync(SyncMode.AUTO);
        assertThat(next.counters().removed()).isOne();
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.INCREMENTAL);
    }

    @Test
    void rowDeletedBehindTheReadingIsRemovedByTheNextAutomaticRun() {
        world.filled(50);
        AtomicInteger pages = new AtomicInteger();
        world.crm.beforePage(() -> {
            if (pages.incrementAndGet() == 4) {
                world.crm.remove(new OptyId(2));
            }
        });
        SyncRun first = world.sync(SyncMode.FULL);
        assertThat(first.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(first.warnings()).anyMatch(line -> line.contains("counts 49 records, the mirror 50"));
        world.sync(SyncMode.INCREMENTAL);

        SyncRun next = world.sync(SyncMode.AUTO);

        assertThat(next.type()).isEqualTo(SyncType.FULL);
        assertThat(next.counters().removed()).isOne();
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.INCREMENTAL);
    }

    @Test
    void totalThatIsAlwaysALittleWrongAsksForNothing() {
        world.filled(500);
        for (long total : new long[] {497, 503}) {
            LyingTotalCrm lying = new LyingTotalCrm(world.crm, total);
            world.sync(SyncMode.FULL, lying);
            assertThat(world.sync(SyncMode.AUTO, lying).type()).isEqualTo(SyncType.INCREMENTAL);
            assertThat(world.sync(SyncMode.AUTO, lying).type()).isEqualTo(SyncType.INCREMENTAL);
        }
    }

    @Test
    void rowThatComesBackLivesAgainWhateverItsStamp() {
        world.filled(50);
        world.sync(SyncMode.FULL);
        world.crm.remove(new OptyId(7));
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.named(7, "Back", SyncFixture.STAMP.minusSeconds(60)));

        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.counters().updated()).isOne();
        assertThat(world.nameOf(7)).isEqualTo("Back");
        assertThat(world.mirror.changes()).extracting(Change::kind).contains(ChangeKind.RETURNED);
    }

    @Test
    void guardStopsBeforeARowIsRemovedAndCanBeTold() {
        world.filled(100);
        world.sync(SyncMode.FULL);
        LongStream.rangeClosed(1, 20).forEach(id -> world.crm.remove(new OptyId(id)));

        SyncRun stopped = world.sync(SyncMode.FULL);
        assertThat(stopped.status()).isEqualTo(RunStatus.FAILED);
        RunFailure failure = stopped.failure().orElseThrow();
        assertThat(failure.code()).isEqualTo(ErrorCode.VANISH_GUARD);
        assertThat(failure.count()).isEqualTo(20);
        assertThat(failure.message()).contains("20 of 100", "--accept-removals " + stopped.id());
        assertThat(world.mirror.rows()).hasSize(100);

        SyncRun accepted = world.run(SyncRequest.acceptRemovals(stopped.id(), RunTrigger.CLI));
        assertThat(accepted.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(accepted.counters().removed()).isEqualTo(20);

        SyncRun undone = world.run(SyncRequest.undoRemovals(accepted.id(), RunTrigger.CLI));
        assertThat(undone.counters().updated()).isEqualTo(20);
        assertThat(undone.warnings()).anyMatch(line -> line.contains("next complete sweep"));
        assertThat(world.mirror.rows()).hasSize(100);
    }

    @Test
    void singleFalseEmptyPageAnywhereRemovesAndSkipsNothing() {
        for (int at = 0; at < 8; at++) {
            SyncFixture each = new SyncFixture();
            each.filled(50);
            each.sync(SyncMode.FULL);
            ScriptedCrm lying = new ScriptedCrm(each.crm);
            for (int right = 0; right < at; right++) {
                lying.thenRight();
            }
            SyncRun run = each.sync(SyncMode.FULL, lying.thenEmpty());

            assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
            assertThat(run.counters().removed()).isZero();
            assertThat(each.mirror.rows()).hasSize(50);
        }
    }

    @Test
    void pageThatLeavesARecordOutIsFoundOutAndReadAgain() {
        world.filled(50);
        world.sync(SyncMode.FULL);
        ScriptedCrm lying = new ScriptedCrm(world.crm).thenRight().thenWithout(new OptyId(13));

        SyncRun run = world.sync(SyncMode.FULL, lying);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.counters().removed()).isZero();
        assertThat(world.mirror.rows()).hasSize(50);
    }

    @Test
    void selectedRunReadsJustWhatItWasAskedFor() {
        world.filled(50);
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.named(7, "Older, but asked for", SyncFixture.STAMP.minusSeconds(60)));
        world.crm.put(Opportunities.named(8, "Not asked for", SyncFixture.STAMP.plusSeconds(60)));

        SyncRun run = world.run(SyncRequest.selected(List.of(new OptyId(7), new OptyId(999)), RunTrigger.CLI));

        assertThat(run.counters().fetched()).isOne();
        assertThat(run.watermark()).isNull();
        assertThat(world.nameOf(7)).isEqualTo("Older, but asked for");
        assertThat(world.nameOf(8)).isNotEqualTo("Not asked for");
        assertThat(run.warnings()).anyMatch(line -> line.contains("999"));
    }
}
