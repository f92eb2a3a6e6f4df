package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SweepRange;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A full run: begins a sweep or goes on with one, walks what is left of it, reads what changed meanwhile, and only then removes
 * what the CRM no longer has.
 */
final class FullRun {

    private final RunSession session;
    private final RunOrder order;
    private final KeySpaceEnd end;

    FullRun(RunSession session, RunOrder order, KeySpaceEnd end) {
        this.session = session;
        this.order = order;
        this.end = end;
    }

    MirrorState perform() throws InterruptedException {
        Sweep resumed = order.plan().resumed();
        OptyId greatest = end.last();
        Listing everything = Listing.upTo(greatest);
        OptionalLong total = session.crm.fetchTotal(everything);
        Sweep sweep = resumed == null ? begin(greatest, total) : resume(resumed);
        session.announce(SyncType.FULL, order.plan().reason(), total);

        walk(sweep);
        long read = session.context.sweeps().findSweep().map(Sweep::rowsRead).orElse(0L);
        OptionalLong promised = sweep.crmTotal() == null ? total : OptionalLong.of(sweep.crmTotal());
        new CompletenessCheck(session).check(read, promised, session.crm.fetchTotal(keySpace(sweep)));
        closingPass(sweep);
        new FollowUp(session).perform();
        new Removals(session, sweep).perform();

        session.context.mirror().forgetUnidentified(session.lease, sweep.firstRun());
        return new CountCheck(session)
                .afterSweep(order.completedAt(session.context.clock().instant()), promised.orElse(read) - read);
    }

    private void walk(Sweep sweep) throws InterruptedException {
        if (session.context.mirror().findGreatestId().isEmpty()) {
            session.load(remainders(sweep));
        } else {
            session.walk(remainders(sweep), Reading.FIRST, sweep.liveRows() > 0);
        }
    }

    private Sweep begin(OptyId greatest, OptionalLong total) {
        OptyId upTo = session.context
                .mirror()
                .findGreatestId()
                .filter(stored -> stored.compareTo(greatest) > 0)
                .orElse(greatest);
        long live = session.liveRows.count();
        Sweep sweep = new Sweep(
                session.id(),
                session.id(),
                session.context.clock().instant(),
                order.profile().source(),
                order.mapping(),
                order.newest(),
                total.isPresent() ? total.getAsLong() : null,
                live,
                removalsAllowed(live),
                0,
                session.planner().ranges(Listing.upTo(upTo), total));
        session.context.sweeps().beginSweep(session.lease, sweep);
        return sweep;
    }

    private long removalsAllowed(long live) {
        RunId accepting = order.task().run();
        Long accepted = accepting == null
                ? null
                : session.context
                        .ledger()
                        .findRun(accepting)
                        .map(TaskCheck::acceptable)
                        .orElse(null);
        long byShare = session.context.settings().removalsAllowed(live);
        return accepted == null ? byShare : Math.max(accepted, byShare);
    }

    private Sweep resume(Sweep sweep) {
        session.context.sweeps().resumeSweep(session.lease);
        session.resumes(sweep.lastRun());
        return sweep;
    }

    /** What came above it since is the closing pass's. */
    private static Listing keySpace(Sweep sweep) {
        return Listing.upTo(sweep.ranges().get(sweep.ranges().size() - 1).upTo());
    }

    private static Map<Integer, Listing> remainders(Sweep sweep) {
        Map<Integer, Listing> remainders = new TreeMap<>();
        for (SweepRange range : sweep.ranges()) {
            if (!range.isRead()) {
                remainders.put(range.number(), range.remainder());
            }
        }
        return remainders;
    }

    /** What changed since the sweep began: behind the cursor, or above its last id. */
    private void closingPass(Sweep sweep) throws InterruptedException {
        Instant since = sweep.watermark();
        if (since != null) {
            Listing changed = Listing.upTo(end.fetch()).updatedSince(session.behind(since));
            session.walk(changed, OptionalLong.empty(), Reading.AGAIN);
        }
    }
}
