package com.bqs.oracle;

import com.bqs.sync.error.SyncException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one place that retries calls to the CRM: each call within its own budget, and all calls of a run together at most
 * so many times, so that a pod that hardly works ends a run instead of stretching it for ever. Thread-safe.
 */
final class RetriedCalls {

    private final AtomicInteger retriesLeft = new AtomicInteger();
    private final int retriesPerRun;
    private final CallLimits limits;
    private final BoundedCalls calls;
    private final CrmCallListener listener;
    private final InstantSource clock;

    RetriedCalls(
            CallLimits limits, BoundedCalls calls, CrmCallListener listener, InstantSource clock, int retriesPerRun) {
        this.retriesPerRun = retriesPerRun;
        this.limits = limits;
        this.calls = calls;
        this.listener = listener;
        this.clock = clock;
        beginRun();
    }

    /** Gives the next run all its retries. */
    void beginRun() {
        retriesLeft.set(retriesPerRun);
    }

    <T> T call(String name, Supplier<T> request) {
        return callEach(name, () -> request, failure -> {});
    }

    /**
     * @param requests makes each attempt's own request, on the calling thread
     * @param failed hears of each attempt's failure before the next attempt is made
     */
    <T> T callEach(String name, Supplier<Supplier<T>> requests, Consumer<SyncException> failed) {
        Instant begin = clock.instant();
        RetryBudget budget = new RetryBudget(limits, clock);
        listener.began(name);
        try {
            T answer = Failsafe.with(policy(name, budget)).get(() -> attempt(name, requests.get(), failed));
            listener.answered(name, Duration.between(begin, clock.instant()));
            return answer;
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw BoundedCalls.interrupted(name, e);
            }
            throw e;
        } finally {
            listener.over(name);
        }
    }

    private <T> T attempt(String name, Supplier<T> request, Consumer<SyncException> failed) {
        try {
            return calls.call(name, request);
        } catch (SyncException e) {
            failed.accept(e);
            throw e;
        }
    }

    private boolean admits(RetryBudget budget, SyncException failure) {
        return budget.admits(CallFailure.of(failure)) && retriesLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private RetryPolicy<Object> policy(String name, RetryBudget budget) {
        return RetryPolicy.builder()
                .handleIf(failure -> failure instanceof SyncException known && admits(budget, known))
                .withMaxRetries(-1)
                .withDelayFn(context -> budget.nextWait())
                .onRetryScheduled(event -> {
                    if (event.getLastException() instanceof SyncException failure) {
                        listener.retrying(name, failure, event.getDelay());
                    }
                })
                .build();
    }
}
