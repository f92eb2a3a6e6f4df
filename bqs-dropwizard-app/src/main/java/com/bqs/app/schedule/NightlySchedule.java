package com.bqs.app.schedule;

import com.bqs.app.backend.SyncControl;
import com.bqs.app.config.ScheduleSettings;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Instant;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires the nightly run, once over all the processes that share the database. A firing that was missed while none of them
 * ran is made up for once. Closing lets a firing that is under way finish.
 */
public final class NightlySchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NightlySchedule.class);

    private final Scheduler scheduler;

    private NightlySchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Brings the stored schedule in line with the settings and starts to watch it.
     *
     * @param began when this process began; a firing for an earlier time was missed
     * @throws SyncException {@code DATABASE_FAILED} where Quartz cannot use the database
     */
    public static NightlySchedule start(
            DataSource database, ScheduleSettings settings, SyncControl sync, Instant began) {
        try {
            NightlySchedule schedule = new NightlySchedule(Schedulers.join(database));
            schedule.startOrClose(settings, sync, began);
            return schedule;
        } catch (SchedulerException e) {
            throw new SyncException(
                    ErrorCode.DATABASE_FAILED, "The schedule cannot be kept in the database: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("the schedule did not stop cleanly: {}", e.getMessage(), e);
        }
    }

    private void startOrClose(ScheduleSettings settings, SyncControl sync, Instant began) throws SchedulerException {
        try {
            scheduler.getContext().put(NightlyJob.SYNC, sync);
            scheduler.getContext().put(NightlyJob.BEGAN, began);
            keep(settings);
            scheduler.start();
        } catch (SchedulerException e) {
            close();
            throw e;
        }
    }

    private void keep(ScheduleSettings settings) throws SchedulerException {
        String cron = settings.cron();
        if (cron == null) {
            scheduler.deleteJob(Nightly.JOB);
            return;
        }
        scheduler.addJob(Nightly.job(), true);
        if (Nightly.isCurrent(scheduler.getTrigger(Nightly.TRIGGER), settings)) {
            scheduler.resetTriggerFromErrorState(Nightly.TRIGGER);
        } else {
            replace(Nightly.trigger(cron, TimeZone.getTimeZone(settings.zone())));
        }
    }

    private void replace(Trigger trigger) throws SchedulerException {
        if (scheduler.rescheduleJob(Nightly.TRIGGER, trigger) == null) {
            try {
                scheduler.scheduleJob(trigger);
            } catch (ObjectAlreadyExistsException e) {
                LOG.debug("another process stored the schedule at the same time", e);
            }
        }
    }
}
