package com.bqs.app.metrics;

import com.bqs.oracle.CrmCallListener;
import com.bqs.sync.error.SyncException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Calls to the CRM: how long they take, waiting included, and how often they have to be made again. */
final class CrmMetrics implements CrmCallListener {

    private final MeterRegistry registry;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong retries = new AtomicLong();

    CrmMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("bqs.crm.calls.in.flight", inFlight);
    }

    CrmTraffic traffic() {
        return new CrmTraffic(retries.get(), inFlight.get());
    }

    @Override
    public void began(String call) {
        inFlight.incrementAndGet();
    }

    @Override
    public void over(String call) {
        inFlight.decrementAndGet();
    }

    @Override
    public void answered(String call, Duration took) {
        registry.timer("bqs.crm.calls", "call", call).record(took);
    }

    @Override
    public void retrying(String call, SyncException failure, Duration wait) {
        retries.incrementAndGet();
        registry.counter("bqs.crm.retries", "call", call, "code", failure.code().name())
                .increment();
    }
}
