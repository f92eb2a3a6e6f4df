package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.MirrorState;
import java.util.OptionalLong;

/**
 * Holds the CRM's total against what is stored, at the end of a run. The total is an estimate, so what it differed by after the
 * last complete sweep is taken as its way; another difference asks for a full run, and removes nothing by itself.
 */
final class CountCheck {

    private static final double TRUSTED = 0.01;

    private final RunSession session;

    CountCheck(RunSession session) {
        this.session = session;
    }

    MirrorState afterSweep(MirrorState state) {
        OptionalLong total = total();
        if (total.isEmpty()) {
            session.account.warn("The CRM gives no total, so deletions are seen by full runs alone.");
            return state.differingBy(null);
        }
        long difference = total.getAsLong() - expected();
        if (Math.abs(difference) > Math.max(total.getAsLong(), expected()) * TRUSTED) {
            session.account.warn("The CRM's total of " + total.getAsLong() + " is wrong: a complete sweep met "
                    + expected() + " records. It is not used.");
            return state.differingBy(null);
        }
        return state.differingBy(difference);
    }

    MirrorState afterIncremental(MirrorState state) {
        Long usual = state.totalDifference();
        OptionalLong total = usual == null ? OptionalLong.empty() : total();
        if (usual == null) {
            session.account.warn("The CRM's total can't be used, so deletions are seen by full runs alone.");
            return state;
        }
        if (total.isEmpty() || total.getAsLong() - expected() == usual) {
            return state.wantingFull(null);
        }
        session.account.warn("The CRM counts " + total.getAsLong() + " records, where " + (expected() + usual)
                + " were to be expected; the next automatic run is full.");
        return state.wantingFull("the CRM's count and the mirror's differ");
    }

    private long expected() {
        return session.context.mirror().count().expectedTotal();
    }

    private OptionalLong total() {
        OptyId greatest = session.fetchGreatestId();
        return session.crm.fetchTotal(Listing.upTo(greatest));
    }
}
