package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import com.bqs.sync.testkit.Opportunities;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A CRM that can't be asked by id: read by position, nothing skipped, nothing removed, and said so. */
class PositionSyncTest {

    private final SyncFixture world = new SyncFixture();

    PositionSyncTest() {
        world.crm.refuseIds();
    }

    @Test
    void everythingIsReadOnceAndEveryRunSaysWhatItCannotSee() {
        world.filled(57);

        SyncRun full = world.sync(SyncMode.AUTO);
        SyncRun incremental = world.sync(SyncMode.AUTO);

        assertThat(full.status()).as("%s", full.failure()).isEqualTo(RunStatus.SUCCESS);
        assertThat(full.type()).isEqualTo(SyncType.FULL);
        assertThat(full.counters().created()).isEqualTo(57);
        assertThat(full.counters().fetched()).isEqualTo(57);
        assertThat(world.mirror.rows()).hasSize(57);
        assertThat(incremental.type()).isEqualTo(SyncType.INCREMENTAL);
        assertThat(full.warnings()).anyMatch(line -> line.contains("deletions can't be seen"));
        assertThat(incremental.warnings()).anyMatch(line -> line.contains("deletions can't be seen"));
    }

    @Test
    void recordsThatMoveUpBetweenPagesAreNotSkipped() {
        world.filled(500);
        AtomicInteger pages = new AtomicInteger();
        world.crm.beforePage(() -> {
            int page = pages.getAndIncrement();
            if (page > 0 && page < 5) {
                world.crm.remove(new OptyId(page));
            }
        });

        SyncRun full = world.sync(SyncMode.FULL);

        assertThat(full.status()).as("%s", full.failure()).isEqualTo(RunStatus.SUCCESS);
        for (long id = 5; id <= 500; id++) {
            assertThat(world.mirror.rows()).containsKey(new OptyId(id));
        }
    }

    @Test
    void recordsThatMoveDownBetweenPagesAreReadOnce() {
        world.filled(60);
        AtomicInteger created = new AtomicInteger(100);
        world.crm.beforePage(() -> {
            if (created.get() < 130) {
                world.crm.put(Opportunities.named(
                        created.getAndIncrement(), "Created", SyncFixture.STAMP.plusSeconds(created.get())));
            }
        });

        SyncRun full = world.sync(SyncMode.FULL);

        assertThat(full.status()).as("%s", full.failure()).isEqualTo(RunStatus.SUCCESS);
        assertThat(full.counters().created()).isEqualTo(full.counters().fetched());
        assertThat(world.mirror.rows().keySet()).contains(new OptyId(1), new OptyId(60), new OptyId(104));
    }

    @Test
    void nothingIsRemovedAndTheCountsAreTold() {
        world.filled(30);
        world.sync(SyncMode.FULL);
        world.crm.remove(new OptyId(7));

        SyncRun full = world.sync(SyncMode.FULL);

        assertThat(full.counters().removed()).isZero();
        assertThat(world.row(7)).isNotNull();
        assertThat(full.warnings()).anyMatch(line -> line.contains("counts 29 records, the mirror 30"));
    }

    @Test
    void changesAndStaleReadsAreReadByNumber() {
        world.filled(30);
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.named(3, "Newer", SyncFixture.STAMP.plusSeconds(60)));
        world.crm.put(Opportunities.named(4, "Older", SyncFixture.STAMP.minusSeconds(6_000)));

        assertThat(world.sync(SyncMode.INCREMENTAL).counters().updated()).isOne();
        assertThat(world.nameOf(3)).isEqualTo("Newer");
        assertThat(world.sync(SyncMode.FULL).counters().updated()).isOne();
        assertThat(world.nameOf(4)).isEqualTo("Older");
    }

    @Test
    void quarantinedRecordIsAskedForByItsStoredNumberAndLeavesOnlyWhenItMaps() {
        world.filled(30);
        world.sync(SyncMode.FULL);
        world.crm.spoil(new OptyId(5), "close_date", "is no date");
        world.crm.spoil(new OptyId(40), "close_date", "is no date");
        world.crm.put(Opportunities.named(6, "Newest", SyncFixture.STAMP.plusSeconds(600)));
        assertThat(world.sync(SyncMode.FULL).status()).isEqualTo(RunStatus.PARTIAL);

        world.crm.put(Opportunities.named(5, "Readable again", SyncFixture.STAMP.minusSeconds(6_000)));
        SyncRun incremental = world.sync(SyncMode.INCREMENTAL);

        assertThat(incremental.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(world.nameOf(5)).isEqualTo("Readable again");
    }

    @Test
    void selectionReadsWhatTheMirrorKnowsTheNumberOf() {
        world.filled(30);
        world.sync(SyncMode.FULL);
        world.crm.put(Opportunities.named(3, "Newer", SyncFixture.STAMP.plusSeconds(60)));
        world.crm.put(Opportunities.sample(31));
        world.crm.remove(new OptyId(9));

        SyncRun run =
                world.run(SyncRequest.repair(List.of(new OptyId(3), new OptyId(9), new OptyId(31)), RunTrigger.CLI));

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(world.nameOf(3)).isEqualTo("Newer");
        assertThat(world.mirror.rows()).hasSize(30);
        assertThat(run.warnings()).anyMatch(line -> line.startsWith("Not read: 9, 31."));
    }

    @Test
    void verifyTellsWhatItCannotProve() {
        world.filled(30);
        world.sync(SyncMode.FULL);
        world.crm.remove(new OptyId(9));
        world.crm.put(Opportunities.sample(31));
        world.crm.put(
                Opportunities.change(5).set(OpportunityField.NAME, "Other").build());

        VerifyReport report = world.engine(world.crm).verify(VerifyDepth.WHOLE);

        assertThat(report.differences())
                .extracting(Difference::id)
                .containsExactlyInAnyOrder(new OptyId(5), new OptyId(31));
        assertThat(report.notGiven()).isOne();
        assertThat(world.engine(world.crm).preview(SyncMode.FULL).counters().created())
                .isOne();
        assertThat(world.engine(world.crm).inspect("N31")).hasSize(1);
    }

    @Test
    void crmThatShowsNothingIsNoSuccess() {
        SyncRun run = world.sync(SyncMode.FULL);

        assertThat(run.failure())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_SCOPE_EMPTY));
    }
}
