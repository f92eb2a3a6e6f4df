package com.bqs.app.wiring;

import com.bqs.app.config.Settings;
import com.bqs.app.http.BqsServer;
import com.bqs.app.live.RunEvents;
import com.bqs.app.metrics.Metrics;
import com.bqs.app.report.Reports;
import com.bqs.sync.error.SyncException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code bqs serve}: HTTP at once, the rest behind it as soon as it can be had. */
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final CompletableFuture<Void> end = new CompletableFuture<>();

    /**
     * Serves until {@link #stop}.
     *
     * @throws SyncException {@code CONFIG_SOURCE_CHANGED}: waiting would not help
     */
    public void serve(Settings settings, CrmSource source) {
        Instant began = Clock.SYSTEM.instant();
        Metrics metrics = new Metrics(Clock.SYSTEM);
        RunEvents events = new RunEvents(Clock.SYSTEM, metrics::traffic);
        try (ProductStarter starter = new ProductStarter(
                        () -> LiveProduct.start(
                                PreparedSync.open(settings, source, metrics),
                                settings.schedule(),
                                Reports.inLog(events, metrics.runs()),
                                began),
                        end::completeExceptionally);
                BqsServer http = BqsServer.start(settings.server(), starter, events, metrics)) {
            LOG.info("serving {}", http.uri());
            starter.start();
            await();
        }
    }

    /** Ends {@link #serve}, from any thread. */
    public void stop() {
        end.complete(null);
    }

    private void await() {
        try {
            end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
