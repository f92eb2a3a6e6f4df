package com.bqs.sync.engine;

import com.bqs.domain.Counted;
import com.bqs.sync.model.MirrorState;
import java.util.OptionalLong;

/**
 * Holds the CRM's total against what is stored, at the end of a run. The total is an estimate, so what it differed by after the
 * last complete sweep is taken as its way; another difference asks for a full run, and removes nothing by itself. So does a
 * sweep behind which the total fell: records were deleted that it had read already.
 */
final class CountCheck {

    private static final double TRUSTED = 0.01;

    private final RunSession session;

    CountCheck(RunSession session) {
        this.session = session;
    }

    /** @param usual what the total differed by from the records that the sweep's pages held, when it began */
    MirrorState afterSweep(MirrorState state, long usual) {
        OptionalLong total = session.approach().fetchTotal();
        if (total.isEmpty()) {
            session.account.warn("The CRM gives no total, so deletions are seen by full runs alone.");
            return state.differingBy(null);
        }
        long expected = session.context.mirror().count().expectedTotal();
        long difference = total.getAsLong() - expected;
        if (Math.min(Math.abs(difference), Math.abs(usual)) > Math.max(total.getAsLong(), expected) * TRUSTED) {
            session.account.warn("The CRM's total of " + Counted.number(total.getAsLong())
                    + " is wrong: a complete sweep met " + Counted.records(expected) + ". It is not used.");
            return state.differingBy(null);
        }
        if (difference < Math.min(usual, 0)) {
            session.account.warn(
                    "The CRM counts " + Counted.records(total.getAsLong()) + ", the mirror " + Counted.number(expected)
                            + ": some were deleted behind this run's reading, and the next automatic run is full.");
            return state.differingBy(usual).wantingFull("records were deleted behind the last full run's reading");
        }
        return state.differingBy(difference);
    }

    MirrorState afterIncremental(MirrorState state) {
        Long usual = state.totalDifference();
        OptionalLong total =
                usual == null ? OptionalLong.empty() : session.approach().fetchTotal();
        if (usual == null) {
            session.account.warn("The CRM's total can't be used, so deletions are seen by full runs alone.");
            return state;
        }
        long expected =
                session.context.mirror().countWith(session.liveRows.count()).expectedTotal();
        if (total.isEmpty() || total.getAsLong() - expected == usual) {
            return state.wantingFull(null);
        }
        session.account.warn("The CRM counts " + Counted.records(total.getAsLong()) + ", not the expected "
                + Counted.number(expected + usual) + "; the next automatic run is full.");
        return state.wantingFull("the CRM's count and the mirror's differ");
    }
}
