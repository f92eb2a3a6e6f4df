package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Makes each attempt on a thread of its own, so that its caller waits no longer than the limit and can be interrupted:
 * looking up a name, connecting and reading block a Java thread beyond both. An attempt that was given up ends by itself,
 * at the next bytes or by the socket's own timeout; what it read is thrown away.
 */
final class BoundedCalls {

    private static final long IDLE_SECONDS = 10;

    private final AtomicLong names = new AtomicLong();
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::daemon);
    private final Duration limit;
    private final TransportFailures failures;

    BoundedCalls(Duration limit, TransportFailures failures) {
        this.limit = limit;
        this.failures = failures;
    }

    <T> T call(String name, Supplier<T> attempt) {
        Future<T> answer = threads.submit(attempt::get);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failures.timedOut("The call '" + name + "'", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(name, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SyncException failure) {
                throw failure;
            }
            throw new IllegalStateException("The call '" + name + "' failed in this program", e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    static SyncException interrupted(String name, Throwable cause) {
        return new CallFailure(
                ErrorCode.ORACLE_NETWORK,
                "The call '" + name + "' to the CRM was interrupted, as by a cancel or stop.",
                cause);
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bqs-oracle-" + names.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
