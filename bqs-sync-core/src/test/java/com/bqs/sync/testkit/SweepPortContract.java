package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Claim;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SweepRange;
import com.bqs.sync.model.SyncRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store must do with a sweep and with the claims of its pages. */
public abstract class SweepPortContract extends StoreContract {

    private static final OptyId MIDDLE = id(10);
    private static final OptyId LAST = id(300_000_000_000_020L);

    @Test
    void thereIsNoneAtFirst() {
        assertThat(sweeps().findSweep()).isEmpty();
        assertThat(sweeps().countAbsences()).isZero();
        assertThat(sweeps().findAbsences(null, 9)).isEmpty();
    }

    @Test
    void comesBackAsItBegan() {
        Sweep whole = sweep();
        sweeps().beginSweep(lease(), whole);
        assertThat(sweeps().findSweep()).contains(whole);

        Sweep bare = new Sweep(run(), run(), Opportunities.STAMP, "source", "mapping", null, null, 0, 10, 0, ranges());
        sweeps().beginSweep(lease(), bare);
        assertThat(sweeps().findSweep()).contains(bare);
    }

    @Test
    void beginningOneForgetsTheFormerWithItsAbsences() {
        given(5);
        begin();
        claim(0, null, MIDDLE);
        begin();

        assertThat(sweeps().findSweep()).contains(sweep());
        assertThat(sweeps().countAbsences()).isZero();
    }

    @Test
    void nextRunGoesOnWithItAndNamesTheRunBefore() {
        begin();
        claim(0, null, id(4), id(4));
        RunId first = run();
        beginAnother(SweepFate.KEPT);

        sweeps().resumeSweep(lease());

        Sweep resumed = sweeps().findSweep().orElseThrow();
        assertThat(resumed.firstRun()).isEqualTo(first);
        assertThat(resumed.lastRun()).isEqualTo(run());
        assertThat(resumed.rowsRead()).isOne();
        assertThat(resumed.ranges().get(0).checkpoint()).isEqualTo(id(4));
        assertThat(ledger().findRun(run()).map(SyncRun::resumedFrom)).contains(first);
    }

    @Test
    void claimsMoveTheirRangeAloneAndCountWhatTheirPagesHeld() {
        begin();
        claim(1, MIDDLE, id(15), id(11), id(15));
        claim(1, id(15), LAST);

        Sweep moved = sweeps().findSweep().orElseThrow();
        assertThat(moved.rowsRead()).isEqualTo(2);
        assertThat(moved.ranges().get(0).checkpoint()).isNull();
        assertThat(moved.ranges().get(1).isRead()).isTrue();
    }

    @Test
    void liveRowsThatAPageLacksAreAbsentWithinItsClaimAlone() {
        given(1, 3, 4, 5, 6, 9);
        apply(next().removing(ids(4)));
        begin();

        claim(0, id(1), id(6), id(2), id(5));
        assertThat(sweeps().findAbsences(null, 9)).containsExactly(id(3), id(6));
        claim(0, null, id(1));
        assertThat(sweeps().findAbsences(null, 9)).containsExactly(id(1), id(3), id(6));
    }

    @Test
    void absencesComeInPieces() {
        given(1, 2, 3);
        begin();
        claim(0, null, MIDDLE);

        assertThat(sweeps().countAbsences()).isEqualTo(3);
        assertThat(sweeps().findAbsences(null, 2)).containsExactly(id(1), id(2));
        assertThat(sweeps().findAbsences(id(2), 2)).containsExactly(id(3));
    }

    @Test
    void claimThatProvesNothingOnlyMovesOn() {
        given(1);
        begin();
        apply(next().marking(marking(new Claim(0, null, MIDDLE, List.of(), false))));

        assertThat(sweeps().countAbsences()).isZero();
        assertThat(sweeps().findSweep().orElseThrow().ranges().get(0).isRead()).isTrue();
    }

    @Test
    void whatIsSeenOrRemovedIsNoLongerAbsent() {
        given(1, 2, 3);
        begin();
        claim(0, null, MIDDLE);
        apply(next().marking(new Marks(List.of(), ids(1), List.of(), List.of())));
        apply(next().removing(ids(2)));

        assertThat(sweeps().findAbsences(null, 9)).containsExactly(id(3));
    }

    @Test
    void pageThatShowsARowInItsOwnBatchDoesNotMissIt() {
        begin();
        apply(next().upserting(List.of(row(Opportunities.sample(5), 5)))
                .marking(new Marks(List.of(new Claim(0, null, MIDDLE, ids(5), true)), ids(5), List.of(), List.of())));

        assertThat(sweeps().countAbsences()).isZero();
    }

    @Test
    void reopenedRangeIsReadFromItsBeginning() {
        begin();
        claim(0, null, MIDDLE);
        claim(1, MIDDLE, LAST);
        sweeps().reopenRange(lease(), 1);

        List<SweepRange> ranges = sweeps().findSweep().orElseThrow().ranges();
        assertThat(ranges.get(0).isRead()).isTrue();
        assertThat(ranges.get(1).checkpoint()).isNull();
    }

    @Test
    void runsEndKeepsItOrDiscardsIt() {
        given(5);
        begin();
        claim(0, null, MIDDLE);
        beginAnother(SweepFate.KEPT);
        assertThat(sweeps().findSweep()).isPresent();
        assertThat(sweeps().countAbsences()).isOne();

        beginAnother(SweepFate.DISCARDED);
        assertThat(sweeps().findSweep()).isEmpty();
        assertThat(sweeps().countAbsences()).isZero();
    }

    @Test
    void strangerToTheLeaseMovesNothing() {
        begin();
        assertLeaseLost(
                () -> sweeps().beginSweep(strangersLease(), sweep()),
                () -> sweeps().resumeSweep(strangersLease()),
                () -> sweeps().reopenRange(strangersLease(), 0));
        assertThat(sweeps().findSweep()).contains(sweep());
    }

    private void begin() {
        sweeps().beginSweep(lease(), sweep());
    }

    private Sweep sweep() {
        return new Sweep(
                run(),
                run(),
                Opportunities.STAMP,
                "source",
                "mapping",
                Opportunities.STAMP.minusSeconds(60),
                12L,
                11,
                10,
                0,
                ranges());
    }

    private static List<SweepRange> ranges() {
        return List.of(new SweepRange(0, null, MIDDLE, null), new SweepRange(1, MIDDLE, LAST, null));
    }

    private void claim(int range, @Nullable OptyId above, OptyId upTo, OptyId... held) {
        apply(next().marking(marking(new Claim(range, above, upTo, List.of(held), true))));
    }

    private static Marks marking(Claim claim) {
        return new Marks(List.of(claim), List.of(), List.of(), List.of());
    }
}
