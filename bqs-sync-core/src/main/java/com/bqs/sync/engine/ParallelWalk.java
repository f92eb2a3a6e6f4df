package com.bqs.sync.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws from several sources at once, each on a thread of its own, a few steps ahead of the one thread that takes the steps.
 */
final class ParallelWalk implements AutoCloseable {

    /** What is under way stays a small part of the heap: a full one is collected again and again, for little. */
    private static final long HEAP_FOR_A_ROW = 50_000;

    private static final int BATCH_ROWS =
            (int) Math.min(5_000, Runtime.getRuntime().maxMemory() / HEAP_FOR_A_ROW);
    private static final int PAGES_AHEAD = Math.max(1, BATCH_ROWS / 600);
    private static final long STOP_CHECK_MILLIS = 200;

    private final StopSignal stop;
    private final BlockingQueue<Delivery> deliveries = new ArrayBlockingQueue<>(PAGES_AHEAD);
    private final ExecutorService readers;
    private int sourcesLeft;

    /** What stopped a reader, kept until all that came before it is taken. */
    private @Nullable Delivery failed;

    /** @param readings one for each source */
    ParallelWalk(List<StepSource> sources, Supplier<StepReading> readings, StopSignal stop, int concurrency) {
        this.stop = stop;
        this.sourcesLeft = sources.size();
        this.readers = Executors.newFixedThreadPool(concurrency, new DaemonThreads("bqs-crm-reader"));
        sources.forEach(source -> readers.execute(() -> walk(source, readings.get())));
    }

    /**
     * The steps that are there, up to a batch's worth of rows; waits for the first. Empty when every source has ended.
     *
     * @throws RuntimeException what stopped a reader, or the wish to stop
     */
    List<ReadStep> takeBatch() throws InterruptedException {
        if (failed != null) {
            failed.stepOrThrow();
        }
        List<ReadStep> batch = new ArrayList<>();
        int rows = 0;
        while (sourcesLeft > 0 && rows < BATCH_ROWS) {
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
            ReadStep step = delivery.stepOrThrow();
            if (step == null) {
                sourcesLeft--;
            } else {
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

    private void walk(StepSource source, StepReading reading) {
        try {
            deliverAll(source, reading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliverAll(StepSource source, StepReading reading) throws InterruptedException {
        try {
            for (Optional<Step> step = source.next(); step.isPresent(); step = source.next()) {
                deliveries.put(new Delivery(reading.read(step.get()), null));
            }
            deliveries.put(new Delivery(null, null));
        } catch (RuntimeException e) {
            deliveries.put(new Delivery(null, e));
        }
    }

    /** A step, or what stopped a reader, or neither: then a source has ended. */
    private record Delivery(
            @Nullable ReadStep step, @Nullable RuntimeException failure) {

        @Nullable
        ReadStep stepOrThrow() {
            if (failure != null) {
                throw failure;
            }
            return step;
        }
    }
}
