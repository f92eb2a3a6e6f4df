package com.bqs.app.config;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the nightly run starts.
 *
 * @param cron a Quartz cron expression, null where nothing is scheduled
 * @param zone in which the expression is read; the system's by default
 */
public record ScheduleSettings(@Nullable String cron, ZoneId zone) {
    static ScheduleSettings read(SettingReader reader) {
        return new ScheduleSettings(
                reader.findUnlessOff(ConfigKey.BQS_SCHEDULE, Formats.CRON).orElse(null),
                reader.find(ConfigKey.BQS_TIME_ZONE, Formats.ZONE).orElse(ZoneId.systemDefault()));
    }
}
