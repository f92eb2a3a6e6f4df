package com.bqs.sync.engine;

import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import java.util.ArrayList;
import java.util.List;
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

    ParallelWalk(ConfirmedReads crm, List<Listing> ranges, StopSignal stop) {
        this.crm = crm;
        this.stop = stop;
        this.rangesLeft = ranges.size();
        this.readers = Executors.newFixedThreadPool(ranges.size(), ParallelWalk::daemon);
        ranges.forEach(range -> readers.execute(() -> walk(range)));
    }

    /**
     * The pages that are there, up to a batch's worth; waits for the first. Empty when every range has ended.
     *
     * @throws RuntimeException what stopped a reader, or the wish to stop
     */
    List<Page> takeBatch() throws InterruptedException {
        List<Page> batch = new ArrayList<>();
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
            Page page = delivery.pageOrThrow();
            if (page == null) {
                rangesLeft--;
            } else {
                batch.add(page);
                rows += page.size();
            }
        }
        return batch;
    }

    /** Stops reading. A call that is under way is left to its own end: it can't write anything. */
    @Override
    public void close() {
        readers.shutdownNow();
    }

    private void walk(Listing range) {
        try {
            read(range);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Listing range) throws InterruptedException {
        try {
            Listing remainder = range;
            while (!remainder.isExhausted()) {
                Page page = crm.fetchPage(remainder);
                if (page.isEmpty()) {
                    break;
                }
                deliveries.put(new Delivery(page, null));
                remainder = page.remainder();
            }
            deliveries.put(new Delivery(null, null));
        } catch (RuntimeException e) {
            deliveries.put(new Delivery(null, e));
        }
    }

    private static Thread daemon(Runnable reader) {
        Thread thread = new Thread(reader, "bqs-crm-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** A page, or the end of a range (neither), or what stopped its reader. */
    private record Delivery(@Nullable Page page, @Nullable RuntimeException failure) {

        @Nullable
        Page pageOrThrow() {
            if (failure != null) {
                throw failure;
            }
            return page;
        }
    }
}
