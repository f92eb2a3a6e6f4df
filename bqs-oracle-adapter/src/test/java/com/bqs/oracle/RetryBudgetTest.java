package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final CallFailure unavailable = new CallFailure(ErrorCode.ORACLE_UNAVAILABLE, "503");

    private Instant now = Instant.parse("2026-01-13T00:00:00Z");
    private final RetryBudget budget = new RetryBudget(CallLimits.DEFAULT, () -> now);

    @Test
    void waitsGrowUpToALimit() {
        for (int failure = 0; failure < 8; failure++) {
            assertThat(budget.admits(unavailable)).isTrue();
            long full = Math.min(10_000, 500L << failure);
            assertThat(budget.nextWait()).isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
        }
    }

    @Test
    void callIsGivenUpAfterAMinuteOfRetries() {
        assertThat(budget.admits(unavailable)).isTrue();
        pass(Duration.ofSeconds(45));
        assertThat(budget.admits(unavailable)).isTrue();
        pass(Duration.ofSeconds(15));
        assertThat(budget.admits(unavailable)).isFalse();
    }

    @Test
    void askedForWaitsDoNotCount() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(budget.admits(askingFor(Duration.ofMinutes(4)))).isTrue();
            assertThat(budget.nextWait()).isEqualTo(Duration.ofMinutes(4));
            pass(Duration.ofMinutes(4));
        }
        assertThat(budget.admits(unavailable)).isTrue();
    }

    @Test
    void endlessWaitIsNotGranted() {
        assertThat(budget.admits(askingFor(Duration.ofHours(8)))).isFalse();
    }

    @Test
    void waitsOfOneSecondEndToo() {
        int attempts = 0;
        while (budget.admits(askingFor(Duration.ofSeconds(11)))) {
            attempts++;
            pass(Duration.ofSeconds(11));
        }
        assertThat(attempts).isEqualTo(81);
    }

    @Test
    void permanentFailureIsNotRetried() {
        assertThat(budget.admits(new CallFailure(ErrorCode.ORACLE_AUTH, "401"))).isFalse();
    }

    @Test
    void unknownHostIsTriedThreeTimes() {
        CallFailure unknown =
                CallFailure.likelyToStay(ErrorCode.ORACLE_NETWORK, "no such host", new UnknownHostException());
        assertThat(budget.admits(unknown)).isTrue();
        assertThat(budget.admits(unknown)).isTrue();
        assertThat(budget.admits(unknown)).isFalse();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static CallFailure askingFor(Duration wait) {
        return CallFailure.answered(ErrorCode.ORACLE_RATE_LIMIT, "429", 429, wait);
    }
}
