package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.MirrorCounts;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.SweepFate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every mirror must do with rows that are removed, and with those that come back. */
public abstract class RemovalContract extends StoreContract {

    @Test
    void removedRowIsKeptAsATombstone() {
        given(7, 8);
        apply(next().removing(ids(7)));

        assertThat(mirror().count()).isEqualTo(new MirrorCounts(1, 0, 0));
        assertThat(mirror().findAll(ids(7))).containsOnlyKeys(id(7));
        assertThat(version(7).isRemoved()).isTrue();
        assertThat(version(8).isRemoved()).isFalse();
        assertThat(mirror().findGreatestId()).contains(id(8));
    }

    @Test
    void runKnowsWhatItRemovedInPiecesById() {
        given(1, 2, 3, 4);
        RunId first = run();
        apply(next().removing(ids(1, 3, 4)));
        beginAnother(SweepFate.KEPT);
        apply(next().removing(ids(2)));

        assertThat(mirror().findRemovedBy(first, null, 2)).containsExactly(id(1), id(3));
        assertThat(mirror().findRemovedBy(first, id(3), 2)).containsExactly(id(4));
        assertThat(mirror().findRemovedBy(run(), null, 9)).containsExactly(id(2));
    }

    @Test
    void removingWhatIsRemovedAlreadyLeavesItToTheFirstRun() {
        given(7);
        RunId first = run();
        apply(next().removing(ids(7)));
        beginAnother(SweepFate.KEPT);
        apply(next().removing(ids(7, 99)));

        assertThat(mirror().findRemovedBy(first, null, 9)).containsExactly(id(7));
        assertThat(mirror().findRemovedBy(run(), null, 9)).isEmpty();
    }

    @Test
    void writtenRowLivesAgain() {
        given(7);
        apply(next().removing(ids(7)));
        given(7);

        assertThat(version(7).isRemoved()).isFalse();
        assertThat(mirror().findRemovedBy(run(), null, 9)).isEmpty();
    }

    @Test
    void restoredRowLivesAsItWasAndIsCountedUntilItIsSeen() {
        given(7, 8);
        apply(next().removing(ids(7, 8)));
        apply(next().restoring(ids(7, 8)));
        assertThat(version(7))
                .isEqualTo(
                        new StoredVersion(row(Opportunities.sample(7), 7).fingerprint(), Opportunities.STAMP, false));
        assertThat(mirror().count()).isEqualTo(new MirrorCounts(2, 2, 0));
        assertThat(mirror().countWith(5)).as("live rows known").isEqualTo(new MirrorCounts(5, 2, 0));

        apply(seeing(7));
        given(8);
        assertThat(mirror().count()).isEqualTo(new MirrorCounts(2, 0, 0));
    }

    @Test
    void restoredRowThatIsRemovedAgainIsNoLongerRestored() {
        given(7);
        apply(next().removing(ids(7)));
        apply(next().restoring(ids(7)));
        apply(next().removing(ids(7)));

        assertThat(mirror().count()).isEqualTo(new MirrorCounts(0, 0, 0));
    }

    @Test
    void restoringALiveRowChangesNothing() {
        given(7);
        apply(next().restoring(ids(7)));

        assertThat(mirror().count()).isEqualTo(new MirrorCounts(1, 0, 0));
    }

    private Batch seeing(long id) {
        return next().marking(new Marks(List.of(), ids(id), List.of(), List.of()));
    }

    private StoredVersion version(long id) {
        return Objects.requireNonNull(mirror().findVersions(ids(id)).get(id(id)));
    }
}
