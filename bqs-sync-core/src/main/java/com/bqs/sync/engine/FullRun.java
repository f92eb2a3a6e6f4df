package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunTask;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SweepRange;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A full run: begins a sweep or goes on with one, walks what is left of it, reads what changed meanwhile, and only then removes
 * what the CRM no longer has.
 */
final class FullRun {

    private final RunSession session;
    private final RunPlanner planner;
    private final CrmProfile profile;
    private final RunTask task;

    FullRun(RunSession session, RunPlanner planner, CrmProfile profile, RunTask task) {
        this.session = session;
        this.planner = planner;
        this.profile = profile;
        this.task = task;
    }

    /** @param newest the newest stamp, read before anything else */
    MirrorState perform(RunPlan plan, @Nullable Instant newest) throws InterruptedException {
        OptyId greatest = session.fetchGreatestId();
        Listing everything = Listing.upTo(greatest);
        OptionalLong total = session.crm.fetchTotal(everything);
        Sweep sweep = plan.resumed() == null ? begin(greatest, total, newest) : resume(plan.resumed());
        session.announce(SyncType.FULL, plan.reason(), total);

        session.walk(remainders(sweep), Reading.FIRST, sweep.liveRows() > 0);
        long read = session.context.sweeps().findSweep().map(Sweep::rowsRead).orElse(0L);
        OptionalLong promised = sweep.crmTotal() == null ? total : OptionalLong.of(sweep.crmTotal());
        new CompletenessCheck(session).check(read, promised, session.crm.fetchTotal(keySpace(sweep)));
        closingPass(sweep);
        new FollowUp(session).perform();
        new Removals(session, sweep).perform();

        session.context.mirror().forgetUnidentified(session.lease, sweep.firstRun());
        MirrorState complete = new MirrorState(
                newest, session.context.clock().instant(), profile.source(), planner.mapping(profile), null, null);
        return new CountCheck(session).afterSweep(complete, promised.orElse(read) - read);
    }

    private Sweep begin(OptyId greatest, OptionalLong total, @Nullable Instant newest) {
        OptyId upTo = session.context
                .mirror()
                .findGreatestId()
                .filter(stored -> stored.compareTo(greatest) > 0)
                .orElse(greatest);
        long live = session.context.mirror().count().live();
        Sweep sweep = new Sweep(
                session.id(),
                session.id(),
                session.context.clock().instant(),
                profile.source(),
                planner.mapping(profile),
                newest,
                total.isPresent() ? total.getAsLong() : null,
                live,
                removalsAllowed(live),
                0,
                new RangePlanner(session.crm)
                        .ranges(
                                Listing.upTo(upTo),
                                total,
                                session.context.settings().concurrency()));
        session.context.sweeps().beginSweep(session.lease, sweep);
        return sweep;
    }

    private long removalsAllowed(long live) {
        Long accepted = task.run() == null
                ? null
                : session.context
                        .ledger()
                        .findRun(task.run())
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
            Listing changed = Listing.upTo(session.fetchGreatestId()).updatedSince(session.behind(since));
            session.walk(changed, OptionalLong.empty(), Reading.AGAIN);
        }
    }
}
