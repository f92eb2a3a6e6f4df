package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriedCallsTest {

    private static final int RETRIES_PER_RUN = 3;

    private final AtomicInteger attempts = new AtomicInteger();
    private final CallLimits limits = Connections.QUICK;
    private final RetriedCalls calls = new RetriedCalls(
            limits,
            new BoundedCalls(limits.timeout(), new TransportFailures(limits.timeout())),
            CrmCallListener.NONE,
            InstantSource.system(),
            RETRIES_PER_RUN);

    @Test
    void callsOfARunShareItsRetries() {
        assertThat(failureOfACall().code()).isEqualTo(ErrorCode.ORACLE_UNAVAILABLE);
        assertThat(attempts).hasValue(1 + RETRIES_PER_RUN);
        failureOfACall();
        assertThat(attempts).hasValue(2 + RETRIES_PER_RUN);
    }

    @Test
    void nextRunHasItsOwn() {
        failureOfACall();
        calls.beginRun();
        attempts.set(0);
        failureOfACall();
        assertThat(attempts).hasValue(1 + RETRIES_PER_RUN);
    }

    private SyncException failureOfACall() {
        return catchThrowableOfType(SyncException.class, () -> calls.call("page", this::fail));
    }

    private String fail() {
        attempts.incrementAndGet();
        throw CallFailure.answered(ErrorCode.ORACLE_UNAVAILABLE, "HTTP 503", 503, null);
    }
}
