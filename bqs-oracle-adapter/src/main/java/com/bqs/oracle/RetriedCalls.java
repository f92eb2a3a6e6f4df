package com.bqs.oracle;

import com.bqs.sync.error.SyncException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The one place that retries calls to the CRM. Thread-safe. */
final class RetriedCalls {

    private final CallLimits limits;
    private final BoundedCalls calls;
    private final CrmCallListener listener;
    private final InstantSource clock;

    RetriedCalls(CallLimits limits, BoundedCalls calls, CrmCallListener listener, InstantSource clock) {
        this.limits = limits;
        this.calls = calls;
        this.listener = listener;
        this.clock = clock;
    }

    <T> T call(String name, Supplier<T> request) {
        Instant begin = clock.instant();
        RetryBudget budget = new RetryBudget(limits, clock);
        try {
            T answer = Failsafe.with(policy(name, budget)).get(() -> calls.call(name, request));
            listener.answered(name, Duration.between(begin, clock.instant()));
            return answer;
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw BoundedCalls.interrupted(name, e);
            }
            throw e;
        }
    }

    private RetryPolicy<Object> policy(String name, RetryBudget budget) {
        return RetryPolicy.builder()
                .handleIf(failure -> failure instanceof SyncException known && budget.admits(CallFailure.of(known)))
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
