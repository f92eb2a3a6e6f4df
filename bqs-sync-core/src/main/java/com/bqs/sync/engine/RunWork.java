package com.bqs.sync.engine;

import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunTask;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work of a run: ask the CRM where it stands, decide, read what is planned.
 *
 * <p>The order carries the guarantee. The watermark is read <em>before</em> anything else, so every change that the walk
 * missed has a later stamp; a full run reads those in a closing pass, an incremental one leaves them to the next.
 */
final class RunWork {

    private final RunSession session;

    RunWork(RunSession session) {
        this.session = session;
    }

    /** Does everything, and gives the state to plan the next run on; null where the run leaves it alone. */
    @Nullable
    MirrorState perform(SyncMode mode, RunTask task) throws InterruptedException {
        session.stop.check();
        Sweep sweep = session.context.sweeps().findSweep().orElse(null);
        RunPlanner planner = new RunPlanner(session.context.settings(), session.state(), sweep);
        CrmProfile profile = session.crm.connect();
        session.readsBy(profile, planner);
        if (task.isSelected()) {
            new SelectedRun(session).perform(task);
            return null;
        }
        RunPlan plan = planner.plan(mode, session.run().startedAt(), profile);
        StampReading stamps = session.crm.fetchNewestStamp(null);
        Instant newest = new WatermarkReader(session.crm, session.account).read(stamps);
        if (plan.type() == SyncType.INCREMENTAL) {
            plan = new ScopeCheck(session).check(plan, mode, newest, stamps.crmTime());
        }
        return session.approach().perform(session, new RunOrder(plan, task, profile, planner.mapping(profile), newest));
    }
}
