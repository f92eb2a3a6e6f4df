package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldType;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeCause;
import com.bqs.sync.model.ChangeKind;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.MirrorCounts;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.UnreadableRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every mirror must do with rows. Extend it with an empty store for each test. */
public abstract class OpportunityRepositoryPortContract extends StoreContract {

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
        mirror().apply(lease(), batch(1, row(stored, 70)));

        Opportunity found = Objects.requireNonNull(
                mirror().findAll(List.of(new OptyId(7), new OptyId(8))).get(new OptyId(7)));
        assertThat(found.changesSince(stored)).isEmpty();
        assertThat(OpportunityField.values()).allMatch(found::delivers);
    }

    @Test
    void nullsComeBackAsNulls() {
        Opportunity bare = Opportunity.builder(new OptyId(7)).build();
        mirror().apply(lease(), batch(1, row(bare, 70)));

        Opportunity found =
                Objects.requireNonNull(mirror().findAll(List.of(new OptyId(7))).get(new OptyId(7)));
        assertThat(found.changesSince(bare)).isEmpty();
    }

    @Test
    void attributesBesideTheColumnsComeBackAsTheyWere() {
        Opportunity stored = Opportunities.change(7)
                .set(new ExtraAttribute("budget", FieldType.DECIMAL), new BigDecimal("12345678901234567890.5"))
                .set(new ExtraAttribute("sponsor", FieldType.TEXT), "\"O'Neil\" \\ مثال\t🏗")
                .set(new ExtraAttribute("renewal", FieldType.DATE), LocalDate.of(2026, 10, 15))
                .set(new ExtraAttribute("strategic", FieldType.BOOLEAN), false)
                .set(new ExtraAttribute("rival", FieldType.TEXT), null)
                .build();
        mirror().apply(lease(), batch(1, row(stored, 70)));
        Opportunity found =
                Objects.requireNonNull(mirror().findAll(List.of(new OptyId(7))).get(new OptyId(7)));
        assertThat(found.attributes()).isEqualTo(stored.attributes()).hasSize(4);

        mirror().apply(lease(), batch(2, row(Opportunities.sample(7), 71)));
        assertThat(Objects.requireNonNull(
                                mirror().findAll(List.of(new OptyId(7))).get(new OptyId(7)))
                        .attributes())
                .isEmpty();
    }

    @Test
    void fingerprintsComeBackForStoredIdsOnly() {
        mirror().apply(lease(), batch(1, row(Opportunities.sample(7), -70)));

        assertThat(mirror().findVersions(List.of(new OptyId(6), new OptyId(7))))
                .containsOnlyKeys(new OptyId(7))
                .containsValue(new StoredVersion(new Fingerprint(-70, 70), Opportunities.STAMP, false));
    }

    @Test
    void laterVersionReplacesTheEarlier() {
        mirror().apply(lease(), batch(1, row(Opportunities.sample(7), 70)));
        Opportunity renamed = Opportunities.named(7, "Renamed", Opportunities.STAMP.plusSeconds(1));
        mirror().apply(lease(), batch(2, row(renamed, 71)));

        assertThat(mirror().count().live()).isOne();
        assertThat(mirror().findAll(List.of(new OptyId(7))).get(new OptyId(7)))
                .satisfies(found -> assertThat(found.name()).contains("Renamed"));
    }

    @Test
    void greatestIdIsFoundByNumberNotByText() {
        mirror().apply(
                        lease(),
                        batch(1, row(Opportunities.sample(9), 9), row(Opportunities.sample(300_000_000_000_010L), 10)));

        assertThat(mirror().findGreatestId()).contains(new OptyId(300_000_000_000_010L));
        assertThat(mirror().count().live()).isEqualTo(2);
    }

    @Test
    void batchIsAppliedOnceHoweverOftenItIsSent() {
        mirror().apply(lease(), batch(1, row(Opportunities.sample(7), 70)));
        Opportunity other = Opportunities.named(7, "Not to be written", Opportunities.STAMP);
        mirror().apply(lease(), batch(1, row(other, 71)));

        assertThat(mirror().findVersions(List.of(new OptyId(7))))
                .containsValue(new StoredVersion(new Fingerprint(70, -70), Opportunities.STAMP, false));
    }

    @Test
    void newRowsAndOthersArriveInOneBatch() {
        given(1, 2);
        apply(next().removing(ids(1)));
        apply(next().creating(List.of(row(Opportunities.sample(3), 3), row(Opportunities.sample(4), 4)))
                .upserting(List.of(
                        row(Opportunities.named(1, "Back", Opportunities.STAMP), 11),
                        row(Opportunities.named(2, "Renamed", Opportunities.STAMP), 12))));

        assertThat(mirror().findLive(null, id(9), 10))
                .extracting(opportunity -> opportunity.name().orElse(""))
                .containsExactly("Back", "Renamed", "Network refresh 3", "Network refresh 4");
        assertThat(mirror().findAll(ids(4)).get(id(4)))
                .satisfies(found ->
                        assertThat(found.changesSince(Opportunities.sample(4))).isEmpty());
        assertThat(mirror().findVersions(ids(1, 2, 3, 4)).values())
                .extracting(version -> version.fingerprint().high())
                .containsExactlyInAnyOrder(11L, 12L, 3L, 4L);
    }

    @Test
    void batchKeepsItsCountersInTheRun() {
        mirror().apply(lease(), batch(1, row(Opportunities.sample(7), 70)));

        assertThat(ledger().findRun(run()).map(SyncRun::counters)).contains(new RunCounters(1, 0, 0, 0, 1));
    }

    @Test
    void strangerToTheLeaseWritesNothing() {
        assertLeaseLost(
                () -> mirror().apply(strangersLease(), batch(1, row(Opportunities.sample(7), 70))),
                () -> mirror().forgetUnidentified(strangersLease(), run()));
        assertThat(mirror().count().live()).isZero();
    }

    @Test
    void skippedBatchLeavesNoTraceAtAll() {
        given(7);
        Change change = Change.of(ChangeKind.CREATED, id(8), ChangeCause.CRM, Opportunities.STAMP);
        Marks marks = new Marks(List.of(), List.of(), List.of(new StaleRead(id(7), false)), List.of());
        apply(Batch.counting(1, RunCounters.NONE)
                .upserting(List.of(row(Opportunities.sample(8), 8)))
                .removing(ids(7))
                .settingAside(List.of(new UnreadableRecord(id(9), "name", "is text", "{}")))
                .marking(marks)
                .telling(List.of(change)));

        assertThat(mirror().count()).isEqualTo(new MirrorCounts(1, 0, 0));
        assertThat(mirror().findStaleReads(run(), null, 10)).isEmpty();
        assertThat(store().changes().get()).isEmpty();
    }

    @Test
    void numbersOfAnotherRunsBatchesStartAnew() {
        given(7);
        beginAnother(SweepFate.KEPT);
        given(8);

        assertThat(mirror().count().live()).isEqualTo(2);
    }

    @Test
    void numberIsFoundAsItIsWrittenAlsoWhereSeveralBearIt() {
        Opportunity twin =
                Opportunities.change(8).set(OpportunityField.OPTY_NUMBER, "N7").build();
        apply(next().upserting(List.of(row(Opportunities.sample(7), 7), row(twin, 8))));
        apply(next().removing(ids(8)));

        assertThat(mirror().findByNumber("N7")).containsExactly(id(7), id(8));
        assertThat(mirror().findByNumber("n7")).isEmpty();
    }

    @Test
    void liveRowsComeInPiecesById() {
        given(1, 2, 3, 4, 5);
        apply(next().removing(ids(3)));

        assertThat(mirror().findLive(null, id(4), 10))
                .extracting(Opportunity::id)
                .containsExactly(id(1), id(2), id(4));
        assertThat(mirror().findLive(id(1), id(5), 2))
                .extracting(Opportunity::id)
                .containsExactly(id(2), id(4));
        assertThat(mirror().findLive(id(5), id(9), 2)).isEmpty();
    }

    @Test
    void historyKeepsItsOrderAndEveryField() {
        Change created = Change.of(ChangeKind.CREATED, id(7), ChangeCause.CRM, Opportunities.STAMP);
        Change changed = new Change(ChangeKind.CHANGED, id(7), "name", "a\tb", null, ChangeCause.MAPPING, null);
        Change removed = Change.of(ChangeKind.REMOVED, id(6), ChangeCause.REMOVED, null);
        apply(next().telling(List.of(created, changed)));
        apply(next().telling(List.of(removed)));

        assertThat(store().changes().get()).containsExactly(created, changed, removed);
    }

    private static Batch batch(long number, MirrorRow... rows) {
        return new Batch(number, List.of(rows), List.of(), List.of(), new RunCounters(rows.length, 0, 0, 0, number));
    }
}
