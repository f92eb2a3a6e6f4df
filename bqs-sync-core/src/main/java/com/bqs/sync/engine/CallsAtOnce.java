package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Makes calls to the CRM at once that do not depend on each other. The wish to stop ends them. */
record CallsAtOnce(StopSignal stop, int concurrency) {

    /**
     * The calls' answers, in the calls' order.
     *
     * @throws RuntimeException what stopped the first of the calls that failed, or the wish to stop
     */
    <T> List<T> answers(List<Supplier<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(concurrency, new DaemonThreads("bqs-crm-caller"));
        try {
            List<Future<T>> answers =
                    calls.stream().map(call -> threads.submit(call::get)).toList();
            return stop.await(() -> answers.stream().map(CallsAtOnce::answer).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A call to the CRM failed in this program", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncException(
                    ErrorCode.ORACLE_NETWORK, "Calls to the CRM were interrupted, as by a cancel or stop.", e);
        }
    }
}
