package com.bqs.app.doctor;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for work until a point in time and no longer, whatever the work does: it runs on a thread that holds no process up.
 */
final class Deadline {

    private final ExecutorService threads = Executors.newCachedThreadPool(Deadline::daemon);
    private final long end;

    Deadline(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Begins work. */
    <T> Future<T> start(Supplier<T> work) {
        return threads.submit(work::get);
    }

    /**
     * Does work and waits for it.
     *
     * @throws TimeoutException after the limit, or at the deadline where that comes first
     */
    <T> T within(Duration limit, Supplier<T> work) throws TimeoutException {
        return await(limit, start(work));
    }

    /** Waits for work that has begun, and gives it up where it takes too long. */
    <T> T await(Duration limit, Future<T> result) throws TimeoutException {
        try {
            return result.get(Math.max(0, Math.min(limit.toNanos(), end - System.nanoTime())), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the doctor was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a probe failed in this program", e.getCause());
        } finally {
            result.cancel(true);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bqs-doctor");
        thread.setDaemon(true);
        return thread;
    }
}
