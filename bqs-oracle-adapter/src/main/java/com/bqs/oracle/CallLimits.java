package com.bqs.oracle;

import java.time.Duration;

/**
 * How long and how often a call is tried.
 *
 * <p>No further attempt begins once a call has been retried for {@code retryBudget}, counted from its first failure
 * without the waits that the CRM asked for with {@code Retry-After}. Those may add up to {@code maxRetryAfter}; a CRM
 * that asks for more gets no further attempt.
 *
 * @param timeout limit of one attempt, from connecting to the last byte; 120 s
 * @param retryBudget 60 s
 * @param firstWait before the first retry; each further wait is twice as long, less up to a half at random; 500 ms
 * @param maxWait the longest wait between two attempts; 10 s
 * @param maxRetryAfter 15 min
 * @param maxAnswerBytes a larger answer is {@code ORACLE_MALFORMED}; 256 MiB
 */
public record CallLimits(
        Duration timeout,
        Duration retryBudget,
        Duration firstWait,
        Duration maxWait,
        Duration maxRetryAfter,
        long maxAnswerBytes) {

    public static final CallLimits DEFAULT = new CallLimits(
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofMinutes(15),
            256L << 20);

    public CallLimits {
        requirePositive(timeout, "timeout");
        requirePositive(firstWait, "firstWait");
        requirePositive(maxWait, "maxWait");
        if (retryBudget.isNegative() || maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("retryBudget and maxRetryAfter cannot be negative");
        }
        if (maxAnswerBytes < 1) {
            throw new IllegalArgumentException("maxAnswerBytes must be at least 1, not " + maxAnswerBytes);
        }
    }

    public CallLimits withTimeout(Duration other) {
        return new CallLimits(other, retryBudget, firstWait, maxWait, maxRetryAfter, maxAnswerBytes);
    }

    public CallLimits withRetryBudget(Duration other) {
        return new CallLimits(timeout, other, firstWait, maxWait, maxRetryAfter, maxAnswerBytes);
    }

    /** The same without any retry: for a probe, which reports the first failure. */
    public CallLimits withoutRetries() {
        return new CallLimits(timeout, Duration.ZERO, firstWait, maxWait, Duration.ZERO, maxAnswerBytes);
    }

    private static void requirePositive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + duration);
        }
    }
}
