package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenAuthorizerTest {

    private final AtomicInteger fetched = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-13T00:00:00Z");
    private final TokenAuthorizer authorizer = new TokenAuthorizer(() -> token(3600L), () -> now);

    @Test
    void tokenIsKeptUntilShortlyBeforeItExpires() {
        assertThat(authorizer.header()).isEqualTo("Bearer token-1");
        now = now.plus(Duration.ofSeconds(3539));
        assertThat(authorizer.header()).isEqualTo("Bearer token-1");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(authorizer.header()).isEqualTo("Bearer token-2");
    }

    @Test
    void refusedTokenIsReplacedOnceForAllThreads() {
        String refused = authorizer.header();
        authorizer.replace(refused);
        assertThat(authorizer.header()).isEqualTo("Bearer token-2");
        authorizer.replace(refused);
        assertThat(authorizer.header()).isEqualTo("Bearer token-2");
    }

    @Test
    void oneOfManyThreadsFetches() {
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> authorizer.header()))
                .containsOnly("Bearer token-1");
        assertThat(fetched).hasValue(1);
    }

    @Test
    void tokenWithoutAStatedLifeIsUsedUntilItIsRefused() {
        TokenAuthorizer unlimited = new TokenAuthorizer(() -> token(null), () -> now);
        assertThat(unlimited.header()).isEqualTo("Bearer token-1");
        now = now.plus(Duration.ofDays(400));
        assertThat(unlimited.header()).isEqualTo("Bearer token-1");
    }

    @Test
    void answerWithoutATokenIsAnAuthFailure() {
        TokenAuthorizer broken = new TokenAuthorizer(() -> new TokenAnswer(null, 5L), () -> now);
        assertThatThrownBy(broken::header)
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ORACLE_AUTH));
    }

    private TokenAnswer token(@Nullable Long life) {
        return new TokenAnswer("token-" + fetched.incrementAndGet(), life);
    }
}
