package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.RunLedgerPort;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every mirror must do. Extend it with an empty mirror and its ledger for each test. */
public abstract class OpportunityRepositoryPortContract {

    private RunLease lease = new RunLease(new RunId(0), 0, Duration.ofHours(1));

    /** The mirror under test; the same one throughout a test, empty at its beginning. */
    protected abstract OpportunityRepositoryPort mirror();

    /** The ledger whose leases fence the mirror. */
    protected abstract RunLedgerPort ledger();

    @BeforeEach
    final void beginARun() {
        lease = Objects.requireNonNull(
                ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());
    }

    @Test
    void emptyMirrorHoldsNothing() {
        assertThat(mirror().count().live()).isZero();
        assertThat(mirror().findGreatestId()).isEmpty();
        assertThat(mirror().findAll(List.of(new OptyId(1)))).isEmpty();
        assertThat(mirror().findVersions(List.of())).isEmpty();
    }

    @Test
    void storedRowComesBackInEveryField() {
        Opportunity stored = Opportunities.sample(7);
        mirror().apply(lease, batch(1, row(stored, 70)));

        Opportunity found = Objects.requireNonNull(
                mirror().findAll(List.of(new OptyId(7), new OptyId(8))).get(new OptyId(7)));
        assertThat(found.changesSince(stored)).isEmpty();
        assertThat(OpportunityField.values()).allMatch(found::delivers);
    }

    @Test
    void nullsComeBackAsNulls() {
        Opportunity bare = Opportunity.builder(new OptyId(7)).build();
        mirror().apply(lease, batch(1, row(bare, 70)));

        Opportunity found =
                Objects.requireNonNull(mirror().findAll(List.of(new OptyId(7))).get(new OptyId(7)));
        assertThat(found.changesSince(bare)).isEmpty();
    }

    @Test
    void fingerprintsComeBackForStoredIdsOnly() {
        mirror().apply(lease, batch(1, row(Opportunities.sample(7), -70)));

        assertThat(mirror().findVersions(List.of(new OptyId(6), new OptyId(7))))
                .containsOnlyKeys(new OptyId(7))
                .containsValue(new StoredVersion(new Fingerprint(-70, 70), Opportunities.STAMP, false));
    }

    @Test
    void laterVersionReplacesTheEarlier() {
        mirror().apply(lease, batch(1, row(Opportunities.sample(7), 70)));
        Opportunity renamed = Opportunities.named(7, "Renamed", Opportunities.STAMP.plusSeconds(1));
        mirror().apply(lease, batch(2, row(renamed, 71)));

        assertThat(mirror().count().live()).isOne();
        assertThat(mirror().findAll(List.of(new OptyId(7))).get(new OptyId(7)))
                .satisfies(found -> assertThat(found.name()).contains("Renamed"));
    }

    @Test
    void greatestIdIsFoundByNumberNotByText() {
        mirror().apply(
                        lease,
                        batch(1, row(Opportunities.sample(9), 9), row(Opportunities.sample(300_000_000_000_010L), 10)));

        assertThat(mirror().findGreatestId()).contains(new OptyId(300_000_000_000_010L));
        assertThat(mirror().count().live()).isEqualTo(2);
    }

    @Test
    void batchIsAppliedOnceHoweverOftenItIsSent() {
        mirror().apply(lease, batch(1, row(Opportunities.sample(7), 70)));
        Opportunity other = Opportunities.named(7, "Not to be written", Opportunities.STAMP);
        mirror().apply(lease, batch(1, row(other, 71)));

        assertThat(mirror().findVersions(List.of(new OptyId(7))))
                .containsValue(new StoredVersion(new Fingerprint(70, -70), Opportunities.STAMP, false));
    }

    @Test
    void batchKeepsItsCountersInTheRun() {
        mirror().apply(lease, batch(1, row(Opportunities.sample(7), 70)));

        assertThat(ledger().findRun(lease.run()).map(SyncRun::counters)).contains(new RunCounters(1, 0, 0, 0, 1));
    }

    @Test
    void strangerToTheLeaseWritesNothing() {
        RunLease stranger = new RunLease(lease.run(), lease.token() + 1, lease.timeToLive());

        assertThatExceptionOfType(SyncException.class)
                .isThrownBy(() -> mirror().apply(stranger, batch(1, row(Opportunities.sample(7), 70))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));
        assertThat(mirror().count().live()).isZero();
    }

    @Test
    void quarantineTakesWhatNoFieldCanHold() {
        UnreadableRecord record = new UnreadableRecord(new OptyId(7), "name", "holds U+0000", "a\0b");
        UnreadableRecord withoutId = new UnreadableRecord(null, "remote_id", "is missing", "{}");

        mirror().apply(lease, new Batch(1, List.of(), List.of(), List.of(record, withoutId), RunCounters.NONE));
        mirror().apply(lease, new Batch(2, List.of(), List.of(), List.of(record, withoutId), RunCounters.NONE));

        assertThat(quarantined()).isEqualTo(2);
    }

    @Test
    void readableRecordLeavesTheQuarantine() {
        UnreadableRecord record = new UnreadableRecord(new OptyId(7), "name", "is text", "{}");
        mirror().apply(lease, new Batch(1, List.of(), List.of(), List.of(record), RunCounters.NONE));
        mirror().apply(lease, new Batch(2, List.of(), List.of(new OptyId(7)), List.of(), RunCounters.NONE));

        assertThat(quarantined()).isZero();
    }

    /** How many records are in quarantine. */
    protected abstract long quarantined();

    private static MirrorRow row(Opportunity opportunity, long fingerprint) {
        return new MirrorRow(opportunity, Lifecycle.OPEN, new Fingerprint(fingerprint, -fingerprint));
    }

    private static Batch batch(long number, MirrorRow... rows) {
        return new Batch(number, List.of(rows), List.of(), List.of(), new RunCounters(rows.length, 0, 0, 0, number));
    }
}
