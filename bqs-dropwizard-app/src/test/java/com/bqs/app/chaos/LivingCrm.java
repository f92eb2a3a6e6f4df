package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.simulator.data.Evolution;
import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.quirk.Quirk;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A CRM in which deals come, change, close and vanish all the time, until it is told to keep still. */
final class LivingCrm implements AutoCloseable {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(50);
    private static final int SEED = 1;

    private final OracleSimulator simulator;
    private final ScheduledExecutorService life = Executors.newSingleThreadScheduledExecutor();

    private @Nullable Future<?> pulse;

    private LivingCrm(OracleSimulator simulator) {
        this.simulator = simulator;
    }

    /** So slow that a full run takes some seconds. */
    static LivingCrm start(int rows) {
        LivingCrm crm = new LivingCrm(OracleSimulator.start(
                SimulatorOptions.defaults(CLOCK).withRows(rows).with(Quirk.LATENCY_MS, "200"), CLOCK));
        crm.live();
        return crm;
    }

    URI origin() {
        return simulator.origin();
    }

    Opportunities rows() {
        return simulator.opportunities();
    }

    void keepStill() throws InterruptedException {
        if (pulse != null) {
            pulse.cancel(false);
        }
        life.shutdown();
        assertThat(life.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        life.shutdownNow();
        simulator.close();
    }

    private void live() {
        Instant epoch = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        Evolution evolution = new Evolution(rows(), SEED, epoch, BETWEEN_CHANGES, () -> Duration.ZERO);
        pulse = life.scheduleWithFixedDelay(
                () -> evolution.catchUp(CLOCK.instant()), 0, BETWEEN_CHANGES.toMillis(), TimeUnit.MILLISECONDS);
    }
}
