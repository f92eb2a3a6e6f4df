package com.bqs.app.live;

import com.bqs.sync.error.SyncException;
import com.bqs.sync.port.RunLedgerPort;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the ledger once a second while somebody listens, for what the runs of other processes do, and lets listeners
 * know every ten seconds that we are still there.
 */
public final class OtherRuns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OtherRuns.class);
    private static final int LATEST = 3;
    private static final int HEARTBEAT_SECONDS = 10;

    private final RunEvents events;
    private final Supplier<Optional<RunLedgerPort>> ledger;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bqs-events");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> work = new CopyOnWriteArrayList<>();

    /** @param ledger empty while the database is not there */
    public OtherRuns(RunEvents events, Supplier<Optional<RunLedgerPort>> ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    public void start() {
        work.add(clockwork.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS));
        work.add(clockwork.scheduleWithFixedDelay(
                events::stillThere, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        work.forEach(repeated -> repeated.cancel(false));
        clockwork.shutdown();
        events.end();
    }

    private void look() {
        if (!events.hasListeners()) {
            events.lookAway();
            return;
        }
        events.tellRetries();
        try {
            ledger.get().ifPresent(this::tell);
        } catch (SyncException e) {
            // The health check logs a database that is away.
            LOG.debug("no look at other processes' runs: {}", e.getMessage());
        }
    }

    private void tell(RunLedgerPort found) {
        events.unended().forEach(run -> found.findRun(run).map(List::of).ifPresent(events::seen));
        events.seen(found.findLatest(LATEST));
    }
}
