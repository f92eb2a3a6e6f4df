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
    static RunTrigger causeOf(CronTrigger trigger, Date scheduled, Instant began) {
        boolean made = !isOnSchedule(trigger, scheduled);
        return made || scheduled.toInstant().isBefore(began) ? RunTrigger.STARTUP : RunTrigger.SCHEDULE;
    }

    private static boolean isOnSchedule(CronTrigger trigger, Date time) {
        Date justBefore = new Date(time.getTime() - 1);
        return time.equals(trigger.getFireTimeAfter(justBefore));
    }
}
