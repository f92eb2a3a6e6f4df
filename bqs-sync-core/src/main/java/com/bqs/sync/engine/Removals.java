package com.bqs.sync.engine;

import com.bqs.domain.Counted;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.CountedException;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SweepRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Removes what a sweep did not meet, once, at its end. Each candidate is asked for by id first. One that the CRM still gives
 * shows that a page was wrong, so the range it lies in is walked again.
 */
final class Removals {

    private static final int ROUNDS = 3;
    private static final int BATCH_ROWS = 5_000;

    private final RunSession session;
    private final Sweep sweep;

    Removals(RunSession session, Sweep sweep) {
        this.session = session;
        this.sweep = sweep;
    }

    /** @throws SyncException {@code VANISH_GUARD} where more are gone than may be removed; no row has been removed then */
    void perform() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            List<OptyId> gone = new ArrayList<>();
            Map<Integer, Listing> wrong = confirm(gone);
            if (wrong.isEmpty()) {
                remove(gone);
                return;
            }
            for (int range : wrong.keySet()) {
                session.context.sweeps().reopenRange(session.lease, range);
            }
            session.walk(wrong, Reading.AGAIN, true);
        }
        throw new SyncException(
                ErrorCode.ORACLE_MALFORMED,
                "The CRM's pages leave out records that it has, also when they are read again. Nothing was removed. Run again"
                        + " later; if it goes on, tell the CRM's administrator.");
    }

    /** Asks for the candidates; gives the ranges in which one lies that the CRM still has. */
    private Map<Integer, Listing> confirm(List<OptyId> gone) {
        Map<Integer, Listing> wrong = new TreeMap<>();
        OptyId last = null;
        while (true) {
            List<OptyId> candidates = session.context.sweeps().findAbsences(last, RunSession.IDS_AT_ONCE);
            if (candidates.isEmpty()) {
                return wrong;
            }
            last = candidates.get(candidates.size() - 1);
            Set<OptyId> missing = new HashSet<>(candidates);
            for (RecordOutcome outcome : session.ask(candidates, Reading.AGAIN, Marks.NONE)) {
                OptyId id = outcome.id();
                if (id != null && missing.remove(id)) {
                    rangeOf(id, wrong);
                }
            }
            candidates.stream().filter(missing::contains).forEach(gone::add);
            if (gone.size() > sweep.removalsAllowed()) {
                throw guard();
            }
        }
    }

    private void rangeOf(OptyId id, Map<Integer, Listing> wrong) {
        for (SweepRange range : sweep.ranges()) {
            if (range.whole().covers(id)) {
                wrong.put(range.number(), range.whole());
            }
        }
    }

    private void remove(List<OptyId> gone) {
        for (int from = 0; from < gone.size(); from += BATCH_ROWS) {
            session.stop.check();
            session.writer().remove(gone.subList(from, Math.min(from + BATCH_ROWS, gone.size())));
        }
    }

    private SyncException guard() {
        long found = session.context.sweeps().countAbsences();
        return new CountedException(
                ErrorCode.VANISH_GUARD,
                Counted.number(found) + " of " + Counted.records(sweep.liveRows())
                        + " are gone from the CRM, and a run may remove " + Counted.number(sweep.removalsAllowed())
                        + " of them (BQS_VANISH_LIMIT). No record was removed; updates are stored."
                        + " If they are really gone, run `bqs sync --accept-removals " + session.id()
                        + "`; else check the user's access in the CRM with `bqs doctor`.",
                found);
    }
}
