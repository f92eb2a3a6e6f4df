package com.bqs.app.metrics;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** This process's runs, and what they read. */
final class RunMetrics implements SyncListener {

    private final MeterRegistry registry;
    private final Map<RunId, RunCounters> counted = new ConcurrentHashMap<>();

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("bqs.runs.active", counted, Map::size)
                .description("Runs under way in this process")
                .register(registry);
        count(RunCounters.NONE);
    }

    @Override
    public void runStarted(SyncRun run) {
        counted.put(run.id(), run.counters());
    }

    @Override
    public void batchApplied(SyncRun run, List<PageReport> pages) {
        take(run);
    }

    @Override
    public void runEnded(SyncRun run, @Nullable Throwable cause) {
        take(run);
        counted.remove(run.id());
        registry.timer(
                        "bqs.runs",
                        "type",
                        run.type().name(),
                        "status",
                        run.status().name())
                .record(run.duration().orElseThrow());
    }

    /** Adds what has come since the last time. */
    private void take(SyncRun run) {
        RunCounters now = run.counters();
        RunCounters before = counted.put(run.id(), now);
        count(before == null ? now : difference(now, before));
    }

    private static RunCounters difference(RunCounters now, RunCounters before) {
        return new RunCounters(
                now.created() - before.created(),
                now.updated() - before.updated(),
                now.unchanged() - before.unchanged(),
                now.failed() - before.failed(),
                now.pages() - before.pages(),
                now.removed() - before.removed());
    }

    private void count(RunCounters more) {
        records("new").increment((double) more.created());
        records("updated").increment((double) more.updated());
        records("unchanged").increment((double) more.unchanged());
        records("failed").increment((double) more.failed());
        records("removed").increment((double) more.removed());
        registry.counter("bqs.run.pages").increment((double) more.pages());
    }

    private Counter records(String outcome) {
        return registry.counter("bqs.run.records", "outcome", outcome);
    }
}
