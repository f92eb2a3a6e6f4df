package com.bqs.app.schedule;

import com.bqs.app.backend.SyncControl;
import com.bqs.app.backend.SyncTicket;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import java.time.Instant;
import java.util.Objects;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the nightly run. Public for Quartz alone, which makes one for each firing. */
public final class NightlyJob implements Job {
    /** Where the scheduler's context holds the {@link SyncControl}. */
    static final String SYNC = "sync";
    /** Where it holds the instant at which this process began to watch the schedule. */
    static final String BEGAN = "began";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyJob.class);

    @Override
    public void execute(JobExecutionContext firing) {
        try {
            SchedulerContext context = firing.getScheduler().getContext();
            SyncControl sync = (SyncControl) Objects.requireNonNull(context.get(SYNC));
            Instant began = (Instant) Objects.requireNonNull(context.get(BEGAN));
            start(sync, causeOf(firing, began));
        } catch (SyncException e) {
            LOG.error("the nightly run could not start: {}: {}", e.code(), e.getMessage());
        } catch (SchedulerException e) {
            LOG.error("the nightly run could not start: {}", e.getMessage(), e);
        }
    }

    private static RunTrigger causeOf(JobExecutionContext firing, Instant began) {
        return firing.getTrigger() instanceof CronTrigger cron
                ? Firing.causeOf(cron, firing.getScheduledFireTime(), began)
                : RunTrigger.SCHEDULE;
    }

    private static void start(SyncControl sync, RunTrigger cause) {
        SyncTicket ticket = sync.start(SyncMode.AUTO, cause);
        if (!ticket.started()) {
            LOG.info(
                    "the nightly run is left out: run {} is under way",
                    ticket.run().id());
        }
    }
}
