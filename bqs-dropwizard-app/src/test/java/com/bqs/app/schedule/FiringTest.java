package com.bqs.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.model.RunTrigger;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;

class FiringTest {
    private static final CronTrigger MIDNIGHT = Nightly.trigger("0 0 0 * * ?", TimeZone.getTimeZone("Asia/Kolkata"));
    private static final Instant A_MIDNIGHT = Instant.parse("2126-01-12T18:30:00Z");

    @Test
    void aFiringOnTimeIsTheSchedules() {
        assertThat(cause(A_MIDNIGHT, A_MIDNIGHT.minusSeconds(3_600))).isEqualTo(RunTrigger.SCHEDULE);
    }

    @Test
    void aFiringThatQuartzMadeUpForWasMissed() {
        Instant noticed = A_MIDNIGHT.plusSeconds(7_200).plusMillis(123);

        assertThat(cause(noticed, noticed.minusSeconds(2))).isEqualTo(RunTrigger.STARTUP);
    }

    @Test
    void aFiringForATimeBeforeThisProcessWasMissed() {
        assertThat(cause(A_MIDNIGHT, A_MIDNIGHT.plusSeconds(20))).isEqualTo(RunTrigger.STARTUP);
    }

    private static RunTrigger cause(Instant scheduled, Instant began) {
        return Firing.causeOf(MIDNIGHT, Date.from(scheduled), began);
    }
}
