package com.bqs.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Requests, by what was asked for as the API names it: ids would make a series each. */
public final class HttpMetrics {

    private final MeterRegistry registry;

    HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Takes note of a request.
     *
     * @param template such as {@code /api/sync-runs/{id}}
     */
    public void answered(String method, String template, int status, Duration took) {
        registry.timer("http.server.requests", "method", method, "uri", template, "status", Integer.toString(status))
                .record(took);
    }
}
