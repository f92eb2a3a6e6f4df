package com.bqs.app.wiring;

import com.bqs.app.backend.SyncControl;
import com.bqs.app.backend.SyncTicket;
import com.bqs.sync.ActiveRun;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.StopReason;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs in the background of this process. The lease sees to it that one works at a time; a run that has lost it may still be
 * on its way out, so each has a thread of its own. Closing ends what is under way as {@code INTERRUPTED}.
 */
final class BackgroundSync implements SyncControl, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSync.class);
    private static final long PATIENCE_SECONDS = 15;

    private final SyncEngine engine;
    private final Runnable housekeeping;
    private final Supplier<Optional<Instant>> nextRun;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> new Thread(work, "bqs-sync"));
    private final Set<ActiveRun> active = new HashSet<>();
    private boolean closed;

    /**
     * Runs nothing yet.
     *
     * @param housekeeping done before each run
     */
    BackgroundSync(SyncEngine engine, Runnable housekeeping, Supplier<Optional<Instant>> nextRun) {
        this.engine = engine;
        this.housekeeping = housekeeping;
        this.nextRun = nextRun;
    }

    @Override
    public SyncTicket start(SyncRequest request) {
        return engine.begin(request).fold(this::execute, busy -> new SyncTicket(false, busy));
    }

    @Override
    public Optional<Instant> nextRunAt() {
        return nextRun.get();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            active.forEach(run -> run.stop(StopReason.INTERRUPTED));
            workers.shutdown();
        }
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a run did not end in {} s; its lease runs out by itself", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized SyncTicket execute(ActiveRun run) {
        if (closed) {
            run.stop(StopReason.INTERRUPTED);
            run.execute();
        } else {
            active.add(run);
            workers.execute(() -> work(run));
        }
        return new SyncTicket(true, run.run());
    }

    private void work(ActiveRun run) {
        try {
            keepHouse();
            run.execute();
        } finally {
            forget(run);
        }
    }

    /** A run is more important: what stays undone is done before the next. */
    private void keepHouse() {
        try {
            housekeeping.run();
        } catch (SyncException e) {
            LOG.warn("the history could not be pruned: {}: {}", e.code(), e.getMessage());
        }
    }

    private synchronized void forget(ActiveRun run) {
        active.remove(run);
    }
}
