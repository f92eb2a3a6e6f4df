package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.model.MirrorCounts;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.UnreadableRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every mirror must do with records that are set aside. */
public abstract class QuarantineContract extends StoreContract {

    private static final UnreadableRecord WITHOUT_ID = new UnreadableRecord(null, "remote_id", "is missing", "{}");

    @Test
    void takesWhatNoFieldCanHoldAndKeepsItOnce() {
        UnreadableRecord record = new UnreadableRecord(id(7), "name", "holds U+0000", "a\0b");
        apply(next().settingAside(List.of(record, WITHOUT_ID)));
        apply(next().settingAside(List.of(record, WITHOUT_ID)));

        assertThat(store().quarantined().getAsLong()).isEqualTo(2);
    }

    @Test
    void readableRecordLeaves() {
        apply(next().settingAside(List.of(record(7), record(8))));
        apply(next().recovering(ids(7, 99)));

        assertThat(store().quarantined().getAsLong()).isOne();
    }

    @Test
    void lastGoodVersionStays() {
        given(7);
        apply(next().settingAside(List.of(record(7), record(8), WITHOUT_ID)));

        assertThat(mirror().findAll(ids(7))).containsOnlyKeys(id(7));
        assertThat(mirror().count()).isEqualTo(new MirrorCounts(1, 0, 2));
        assertThat(mirror().countWith(5)).as("live rows known").isEqualTo(new MirrorCounts(5, 0, 2));
    }

    @Test
    void removedRowInQuarantineCountsAsAnIdWithoutALiveRow() {
        given(7);
        apply(next().settingAside(List.of(record(7))));
        apply(next().removing(ids(7)));

        assertThat(mirror().count()).isEqualTo(new MirrorCounts(0, 0, 1));
    }

    @Test
    void runFindsInPiecesWhatItHasNotSetAsideItself() {
        apply(next().settingAside(List.of(record(1), record(2), record(3), WITHOUT_ID)));
        assertThat(mirror().findQuarantined(run(), null, 9)).isEmpty();

        beginAnother(SweepFate.KEPT);
        apply(next().settingAside(List.of(record(2))));
        assertThat(mirror().findQuarantined(run(), null, 1)).containsExactly(id(1));
        assertThat(mirror().findQuarantined(run(), id(1), 9)).containsExactly(id(3));
    }

    @Test
    void recordsWithoutAnIdAreForgottenOnceASweepHasNotMetThem() {
        apply(next().settingAside(List.of(record(7), WITHOUT_ID)));
        RunId first = run();
        beginAnother(SweepFate.KEPT);

        mirror().forgetUnidentified(lease(), first);
        assertThat(store().quarantined().getAsLong()).isEqualTo(2);
        mirror().forgetUnidentified(lease(), run());
        assertThat(store().quarantined().getAsLong()).isOne();
    }

    private static UnreadableRecord record(long id) {
        return new UnreadableRecord(id(id), "name", "is text", "{\"OptyId\":" + id + "}");
    }
}
