package com.bqs.app.demo;

import com.bqs.app.backend.Readiness;
import com.bqs.app.config.Settings;
import com.bqs.app.http.BqsServer;
import com.bqs.app.live.RunEvents;
import com.bqs.app.metrics.Metrics;
import com.bqs.app.report.Reports;
import com.bqs.app.report.RunSummary;
import com.bqs.app.wiring.Clock;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.ForegroundSync;
import com.bqs.app.wiring.LiveProduct;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code bqs demo}: a CRM, a first sync in the foreground, then the product over it until it is stopped. */
public final class Demo {
    private static final long MILLIS_BETWEEN_TRIES = 500;

    private final PrintWriter out;
    private final ForegroundSync firstSync = new ForegroundSync();
    private final CountDownLatch stopped = new CountDownLatch(1);

    public Demo(PrintWriter out) {
        this.out = out;
    }

    /**
     * Shows the product until {@link #stop}, unless the first sync does not complete.
     *
     * @param rows null for as many as last time
     * @return how the first sync ended
     */
    public RunStatus show(Settings settings, @Nullable Integer rows, PrintStream terminal) throws InterruptedException {
        Instant began = Clock.SYSTEM.instant();
        Metrics metrics = new Metrics(Clock.SYSTEM);
        FreePort.require(settings.server());
        Path folder = settings.database().dataFolder().resolve("demo");
        DemoStory story = DemoStory.load(folder, rows, began);
        try (DemoCrm crm = DemoCrm.start(story)) {
            story.at(crm.settings().origin().getPort()).save(folder);
            try (PreparedSync prepared = PreparedSync.open(settings, CrmSource.demo(crm.settings()), folder, metrics)) {
                SyncRun first = sync(prepared, settings, terminal);
                RunSummary.lines(first).forEach(out::println);
                if (first.status().isComplete()) {
                    serve(prepared, settings, began, metrics);
                }
                return first.status();
            }
        }
    }

    /** Ends {@link #show}, from any thread. */
    public void stop() {
        firstSync.stop();
        stopped.countDown();
    }

    /** The lease of a demo that was killed is waited for. */
    private SyncRun sync(PreparedSync prepared, Settings settings, PrintStream terminal) throws InterruptedException {
        long patience =
                System.nanoTime() + settings.sync().lease().plusSeconds(2).toNanos();
        while (true) {
            try {
                return firstSync.run(
                        prepared.engine().with(Reports.inForeground(terminal, out)),
                        new SyncRequest(SyncMode.AUTO, RunTrigger.CLI));
            } catch (SyncException e) {
                if (e.code() != ErrorCode.RUN_IN_PROGRESS || System.nanoTime() > patience) {
                    throw e;
                }
            }
            if (stopped.await(MILLIS_BETWEEN_TRIES, TimeUnit.MILLISECONDS)) {
                patience = System.nanoTime();
            }
        }
    }

    private void serve(PreparedSync prepared, Settings settings, Instant began, Metrics metrics)
            throws InterruptedException {
        RunEvents events = new RunEvents(Clock.SYSTEM, metrics::traffic);
        try (LiveProduct product =
                LiveProduct.start(prepared, settings.schedule(), Reports.inLog(events, metrics.runs()), began)) {
            Readiness ready = Readiness.ready(product.backend());
            try (BqsServer http = BqsServer.start(settings.server(), () -> ready, events, metrics)) {
                out.println();
                out.println("The demo is at " + http.uri()
                        + " - its data is invented and goes on changing. Ctrl-C stops it.");
                stopped.await();
            }
        }
    }
}
