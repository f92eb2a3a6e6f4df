package com.bqs.app.metrics;

import com.bqs.sync.error.SyncException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Figures that stand in the database, read when somebody asks, and not again within five seconds. NaN where unknown. */
final class MirrorMetrics implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Supplier<Optional<MirrorFigures>> mirror;
    private final InstantSource clock;
    private Optional<MirrorFigures> figures = Optional.empty();
    private Instant readAt = Instant.MIN;

    MirrorMetrics(Supplier<Optional<MirrorFigures>> mirror, InstantSource clock) {
        this.mirror = mirror;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("bqs.watermark.age", this, MirrorMetrics::watermarkAge)
                .description("How far the mirror lies behind")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("bqs.quarantine.records", this, MirrorMetrics::quarantined)
                .description("Records set aside")
                .strongReference(true)
                .register(registry);
    }

    private double watermarkAge() {
        return read().map(MirrorFigures::watermark)
                .map(watermark ->
                        (double) Duration.between(watermark, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private double quarantined() {
        return read().map(found -> (double) found.quarantined()).orElse(Double.NaN);
    }

    private synchronized Optional<MirrorFigures> read() {
        Instant now = clock.instant();
        if (readAt.isBefore(now.minus(GOOD_FOR))) {
            readAt = now;
            figures = ask();
        }
        return figures;
    }

    private Optional<MirrorFigures> ask() {
        try {
            return mirror.get();
        } catch (SyncException e) {
            // The health check logs a database that is away.
            return Optional.empty();
        }
    }
}
