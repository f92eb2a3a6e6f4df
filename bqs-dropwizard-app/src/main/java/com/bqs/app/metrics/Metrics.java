package com.bqs.app.metrics;

import com.bqs.oracle.CrmCallListener;
import com.bqs.sync.port.SyncListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the program measures. One for a process. Thread-safe. */
public final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RunMetrics runs = new RunMetrics(registry);
    private final CrmMetrics crm = new CrmMetrics(registry);
    private final HttpMetrics http = new HttpMetrics(registry);

    private final InstantSource clock;

    public Metrics(InstantSource clock) {
        this.clock = clock;
        List.of(
                        new ClassLoaderMetrics(),
                        new FileDescriptorMetrics(),
                        new JvmGcMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
    }

    /** To be told of this process's runs. */
    public SyncListener runs() {
        return runs;
    }

    /** To be told of this process's calls to the CRM. */
    public CrmCallListener crm() {
        return crm;
    }

    /** What goes on between this process and the CRM now, counted since its start. */
    public CrmTraffic traffic() {
        return crm.traffic();
    }

    /** To be told of requests. */
    public HttpMetrics http() {
        return http;
    }

    /** Measures a mirror, at most every few seconds. */
    public void watch(Supplier<Optional<MirrorFigures>> mirror) {
        new MirrorMetrics(mirror, clock).bindTo(registry);
    }

    /** Where a connection pool adds its own. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Everything in the text format that Prometheus reads. */
    public String expose() {
        return registry.scrape();
    }
}
