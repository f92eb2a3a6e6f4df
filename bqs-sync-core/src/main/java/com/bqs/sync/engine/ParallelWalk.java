package com.bqs.sync.engine;

import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Walks ranges by key, each on a thread of its own, a few pages ahead of the one thread that takes the pages.
 *
 * <p>A range has ended when its upper bound was reached or when a page is empty twice. Nothing else ends one: not a short
 * page, not {@code hasMore}, not a count.
 */
final class ParallelWalk implements AutoCloseable {

    private static final int PAGES_AHEAD = 8;
    private static final int BATCH_ROWS = 5_000;
    private static final long STOP_CHECK_MILLIS = 200;

    private final ConfirmedReads crm;
    private final StopSignal stop;
    private final BlockingQueue<Delivery> deliveries = new ArrayBlockingQueue<>(PAGES_AHEAD);
    private final ExecutorService readers;
    private int rangesLeft;

    /** What stopped a reader, kept until all that came before it is taken. */
    private @Nullable Delivery failed;

    /** @param ranges what is left to read of each, by number */
    ParallelWalk(ConfirmedReads crm, Map<Integer, Listing> ranges, StopSignal stop, int concurrency) {
        this.crm = crm;
        this.stop = stop;
        this.rangesLeft = ranges.size();
        this.readers = Executors.newFixedThreadPool(concurrency, ParallelWalk::daemon);
        ranges.forEach((number, range) -> readers.execute(() -> walk(number, range)));
    }

    /**
     * The steps that are there, up to a batch's worth of rows; waits for the first. Empty when every range has ended.
     *
     * @throws RuntimeException what stopped a reader, or the wish to stop
     */
    List<Step> takeBatch() throws InterruptedException {
        if (failed != null) {
            failed.stepOrThrow();
        }
        List<Step> batch = new ArrayList<>();
        int rows = 0;
        while (rangesLeft > 0 && rows < BATCH_ROWS) {
            stop.check();
            Delivery delivery =
                    batch.isEmpty() ? deliveries.poll(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS) : deliveries.poll();
            if (delivery == null) {
                if (batch.isEmpty()) {
                    continue;
                }
                break;
            }
            if (delivery.failure() != null && !batch.isEmpty()) {
                // What was read before the failure is committed first.
                failed = delivery;
                break;
            }
            Step step = delivery.stepOrThrow();
            if (delivery.isLast()) {
                rangesLeft--;
            }
            if (step != null) {
                batch.add(step);
                rows += step.rows();
            }
        }
        return batch;
    }

    /** Stops reading. A call that is under way is left to its own end: it can't write anything. */
    @Override
    public void close() {
        readers.shutdownNow();
    }

    private void walk(int number, Listing range) {
        try {
            read(number, range);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(int number, Listing range) throws InterruptedException {
        try {
            Listing remainder = range;
            while (!remainder.isExhausted()) {
                Page page = crm.fetchPage(remainder);
                if (page.isEmpty()) {
                    deliveries.put(new Delivery(new Step(number, remainder, null), true, null));
                    return;
                }
                Listing rest = page.remainder();
                deliveries.put(new Delivery(new Step(number, remainder, page), rest.isExhausted(), null));
                remainder = rest;
            }
            if (range.isExhausted()) {
                deliveries.put(new Delivery(null, true, null));
            }
        } catch (RuntimeException e) {
            deliveries.put(new Delivery(null, true, e));
        }
    }

    private static Thread daemon(Runnable reader) {
        Thread thread = new Thread(reader, "bqs-crm-reader");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A step, or what stopped a reader.
     *
     * @param isLast whether its range has ended with it
     */
    private record Delivery(
            @Nullable Step step, boolean isLast, @Nullable RuntimeException failure) {

        @Nullable
        Step stepOrThrow() {
            if (failure != null) {
                throw failure;
            }
            return step;
        }
    }
}
