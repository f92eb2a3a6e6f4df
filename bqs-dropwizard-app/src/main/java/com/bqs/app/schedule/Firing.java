package com.bqs.app.schedule;

import com.bqs.sync.model.RunTrigger;
import java.time.Instant;
import java.util.Date;
import org.quartz.CronTrigger;

/** Tells a firing on time from one that was missed while nothing ran. */
final class Firing {
    private Firing() {}

    /**
     * Quartz makes up for a missed firing at the time it notices, which is not one of the schedule's own times; within a
     * minute it simply fires late, for a time before this process was there.
     *
     * @param scheduled the time that the firing is for
     * @param began when this process began to watch the schedule
     */
    @SuppressWarnings("JavaUtilDate") // Quartz speaks it
    static RunTrigger causeOf(CronTrigger trigger, Date scheduled, Instant began) {
        Instant time = scheduled.toInstant();
        boolean made = !isOnSchedule(trigger, time);
        return made || time.isBefore(began) ? RunTrigger.STARTUP : RunTrigger.SCHEDULE;
    }

    @SuppressWarnings("JavaUtilDate") // Quartz speaks it
    private static boolean isOnSchedule(CronTrigger trigger, Instant time) {
        Date next = trigger.getFireTimeAfter(Date.from(time.minusMillis(1)));
        return next != null && next.toInstant().equals(time);
    }
}
