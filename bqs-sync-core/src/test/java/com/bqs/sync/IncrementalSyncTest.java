package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.Lifecycle;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeCause;
import com.bqs.sync.model.ChangeKind;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.testkit.Opportunities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncrementalSyncTest {

    private static final Instant LATER = SyncFixture.STAMP.plus(Duration.ofMinutes(30));

    private final SyncFixture world = new SyncFixture();

    @BeforeEach
    void mirrorEverything() {
        for (long id = 1; id <= 40; id++) {
            world.crm.put(Opportunities.named(id, "Old", SyncFixture.STAMP.minus(Duration.ofDays(id - 1))));
        }
        world.sync(SyncMode.AUTO);
    }

    @Test
    void secondRunReadsWhatChangedSinceTheWatermarkLessTheOverlap() {
        world.crm.put(Opportunities.named(30, "New", LATER));

        SyncRun run = world.sync(SyncMode.AUTO);

        assertThat(run.type()).isEqualTo(SyncType.INCREMENTAL);
        assertThat(run.counters().updated()).isEqualTo(1);
        assertThat(run.counters().unchanged()).as("row 1 lies in the overlap").isEqualTo(1);
        assertThat(run.watermark()).isEqualTo(LATER);
        assertThat(world.nameOf(30)).isEqualTo("New");
    }

    @Test
    void changedFieldIsRememberedWithWhatItWasAndWhy() {
        world.crm.put(Opportunities.named(30, "New", LATER));
        world.sync(SyncMode.AUTO);

        assertThat(world.mirror.changes())
                .filteredOn(change -> "name".equals(change.field()))
                .containsExactly(
                        new Change(ChangeKind.CHANGED, new OptyId(30), "name", "Old", "New", ChangeCause.CRM, LATER));
    }

    @Test
    void lateCommitWithAnOlderStampIsTakenWhileItLiesInTheOverlap() {
        world.crm.put(Opportunities.named(41, "Committed late", SyncFixture.STAMP.minus(Duration.ofMinutes(9))));

        world.sync(SyncMode.AUTO);

        assertThat(world.nameOf(41)).isEqualTo("Committed late");
    }

    @Test
    void dealThatClosesIsSeenClosing() {
        world.crm.put(Opportunities.change(30)
                .set(OpportunityField.STATUS_CODE, "LOST")
                .set(OpportunityField.CRM_UPDATED_AT, LATER)
                .build());

        world.sync(SyncMode.INCREMENTAL);

        assertThat(world.row(30).lifecycle()).isEqualTo(Lifecycle.CLOSED);
    }

    @Test
    void quietRunIsASuccess() {
        SyncRun run = world.sync(SyncMode.AUTO);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.counters().unchanged()).isEqualTo(run.counters().fetched());
        assertThat(run.watermark()).isEqualTo(SyncFixture.STAMP);
    }

    @Test
    void stampInTheCrmsFutureDoesNotMoveTheWatermark() {
        world.crm.put(Opportunities.named(5, "From 2099", Instant.parse("2099-01-01T00:00:00Z")));
        world.crm.put(Opportunities.named(6, "Now", LATER));

        SyncRun run = world.sync(SyncMode.AUTO);

        assertThat(world.nameOf(5)).isEqualTo("From 2099");
        assertThat(run.watermark()).isEqualTo(LATER);
        assertThat(run.warnings()).anyMatch(line -> line.contains("2099"));
    }

    @Test
    void failedRunLeavesTheWatermark() {
        world.crm.put(Opportunities.named(30, "New", LATER));
        world.crm.beforePage(() -> {
            throw new SyncException(ErrorCode.ORACLE_UNAVAILABLE, "The CRM is in maintenance.");
        });
        assertThat(world.sync(SyncMode.AUTO).status()).isEqualTo(RunStatus.FAILED);
        world.crm.beforePage(() -> {});

        assertThat(world.ledger.loadState().watermark()).isEqualTo(SyncFixture.STAMP);
        world.sync(SyncMode.AUTO);
        assertThat(world.nameOf(30)).isEqualTo("New");
    }

    @Test
    void changedMappingMakesTheNextRunFull() {
        world.crm.setProfile(new CrmProfile("source", "another mapping", Set.of(), List.of()));
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.FULL);
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.INCREMENTAL);
    }

    @Test
    void changedSourceMakesTheNextRunFull() {
        world.crm.setProfile(new CrmProfile("another user", "mapping", Set.of(), List.of()));
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.FULL);
    }

    @Test
    void changedClosedStatusesReachEveryRow() {
        world.settings = world.settings.withClosedStatuses(new ClosedStatuses(Set.of("OPEN_NO_MORE")));
        world.crm.put(Opportunities.change(40)
                .set(OpportunityField.STATUS_CODE, "OPEN_NO_MORE")
                .build());

        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.FULL);
        assertThat(world.row(40).lifecycle()).isEqualTo(Lifecycle.CLOSED);
    }

    @Test
    void oldFullRunMakesTheNextRunFull() {
        world.pass(Duration.ofDays(8));
        assertThat(world.sync(SyncMode.AUTO).type()).isEqualTo(SyncType.FULL);
    }

    @Test
    void incrementalRunWithoutAFullOneIsRefused() {
        SyncFixture fresh = new SyncFixture().filled(3);

        assertThatExceptionOfType(SyncException.class)
                .isThrownBy(() -> fresh.sync(SyncMode.INCREMENTAL))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_WATERMARK));
        assertThat(fresh.ledger.countRuns()).isZero();
    }
}
