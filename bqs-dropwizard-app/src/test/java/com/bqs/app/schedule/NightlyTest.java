package com.bqs.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.config.ScheduleSettings;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronTrigger;

class NightlyTest {
    private static final String CRON = "0 0 0 * * ?";

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "UTC", "Z", "+05:30", "GMT", "Europe/Berlin"})
    void anUnchangedTriggerIsCurrentInAnyZone(String zone) {
        ScheduleSettings settings = new ScheduleSettings(CRON, ZoneId.of(zone));
        String stored = TimeZone.getTimeZone(settings.zone()).getID();

        assertThat(Nightly.isCurrent(Nightly.trigger(CRON, TimeZone.getTimeZone(stored)), settings))
                .isTrue();
    }

    @Test
    void anotherCronAnotherZoneOrNoTriggerIsNot() {
        ScheduleSettings settings = new ScheduleSettings(CRON, ZoneId.of("UTC"));
        CronTrigger elsewhere = Nightly.trigger(CRON, TimeZone.getTimeZone("Asia/Kolkata"));
        CronTrigger later = Nightly.trigger("0 0 1 * * ?", TimeZone.getTimeZone("UTC"));

        assertThat(Nightly.isCurrent(elsewhere, settings)).isFalse();
        assertThat(Nightly.isCurrent(later, settings)).isFalse();
        assertThat(Nightly.isCurrent(null, settings)).isFalse();
    }
}
