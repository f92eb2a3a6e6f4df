package com.bqs.app.metrics;

import com.bqs.oracle.CrmCallListener;
import com.bqs.sync.error.SyncException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Calls to the CRM: how long they take, waiting included, and how often they have to be made again. */
final class CrmMetrics implements CrmCallListener {

    private final MeterRegistry registry;

    CrmMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(String call, Duration took) {
        registry.timer("bqs.crm.calls", "call", call).record(took);
    }

    @Override
    public void retrying(String call, SyncException failure, Duration wait) {
        registry.counter("bqs.crm.retries", "call", call, "code", failure.code().name())
                .increment();
    }
}
