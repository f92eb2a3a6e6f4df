package com.bqs.postgres;

import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Does again what failed in passing: lost connections, collisions. Only for work that may be done twice.
 *
 * <p>Waits 0.1 s, then twice as long each time up to 5 s, a quarter more or less; gives up after 30 s.
 */
final class Retries {

    private final FailsafeExecutor<Object> executor = Failsafe.with(RetryPolicy.builder()
            .handleIf(Retries::passes)
            .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(5))
            .withJitter(0.25)
            .withMaxRetries(-1)
            .withMaxDuration(Duration.ofSeconds(30))
            .build());

    <T> T call(Supplier<T> work) {
        try {
            return executor.get(work::get);
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            throw new SyncException(
                    ErrorCode.DATABASE_UNAVAILABLE, "Stopped while waiting for the database to come back.", e);
        }
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof SyncException known && known.category() == ErrorCategory.TRANSIENT;
    }
}
