package com.bqs.app.schedule;

import com.bqs.app.config.ScheduleSettings;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** The nightly job and its trigger, by the names under which the database keeps them. */
final class Nightly {
    static final String SCHEDULER = "bqs";
    static final JobKey JOB = JobKey.jobKey("nightly-sync", "bqs");
    static final TriggerKey TRIGGER = TriggerKey.triggerKey("nightly-sync", "bqs");

    private Nightly() {}

    static JobDetail job() {
        return JobBuilder.newJob(NightlyJob.class)
                .withIdentity(JOB)
                .storeDurably()
                .build();
    }

    /** Firings that were missed, however many, are made up for by one, at once. */
    static CronTrigger trigger(String cron, TimeZone zone) {
        return TriggerBuilder.newTrigger()
                .withIdentity(TRIGGER)
                .forJob(JOB)
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(zone)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /** Whether the stored trigger is still the one that is configured; one that is must not be replaced. */
    static boolean isCurrent(@Nullable Trigger stored, ScheduleSettings settings) {
        return stored instanceof CronTrigger cron
                && cron.getCronExpression().equals(settings.cron())
                && cron.getTimeZone()
                        .getID()
                        .equals(TimeZone.getTimeZone(settings.zone()).getID());
    }
}
