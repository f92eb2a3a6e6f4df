package com.bqs.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What one call may still spend on further attempts. Used by the thread that makes the call. */
final class RetryBudget {

    /** Further attempts where a failure seldom passes. */
    private static final int HOPEFUL_RETRIES = 2;

    private final CallLimits limits;
    private final InstantSource clock;
    private @Nullable Instant firstFailure;
    private Duration askedToWait = Duration.ZERO;
    private Duration nextWait = Duration.ZERO;
    private int failures;

    RetryBudget(CallLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether to try again after a failure, which it counts; if so, {@link #nextWait()} is set. */
    boolean admits(CallFailure failure) {
        failures++;
        if (!failure.isTransient()
                || Thread.currentThread().isInterrupted()
                || (failure.isLikelyToStay() && failures > HOPEFUL_RETRIES)) {
            return false;
        }
        Instant now = clock.instant();
        if (firstFailure == null) {
            firstFailure = now;
        }
        Duration retrying = Duration.between(firstFailure, now).minus(askedToWait);
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        Duration backoff = backoff();
        if (asked.compareTo(backoff) > 0) {
            askedToWait = askedToWait.plus(asked);
            nextWait = asked;
            return askedToWait.compareTo(limits.maxRetryAfter()) <= 0 && retrying.compareTo(limits.retryBudget()) < 0;
        }
        nextWait = backoff;
        return retrying.plus(backoff).compareTo(limits.retryBudget()) < 0;
    }

    Duration nextWait() {
        return nextWait;
    }

    private Duration backoff() {
        int doublings = Math.min(failures - 1, 20);
        Duration doubled = limits.firstWait().multipliedBy(1L << doublings);
        long millis = (doubled.compareTo(limits.maxWait()) < 0 ? doubled : limits.maxWait()).toMillis();
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
