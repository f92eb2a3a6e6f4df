package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one token for all threads: one of them fetches it while the others wait, a tenth of its life (at most a minute)
 * before it expires, or when the CRM has refused it. A token without a stated life is used until it is refused.
 */
final class TokenAuthorizer implements Authorizer {

    private static final Duration MAX_MARGIN = Duration.ofMinutes(1);

    private final Supplier<TokenAnswer> endpoint;
    private final InstantSource clock;
    private @Nullable String header;
    private Instant renewAt = Instant.MIN;

    TokenAuthorizer(Supplier<TokenAnswer> endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public synchronized String header() {
        String current = header;
        if (current != null && clock.instant().isBefore(renewAt)) {
            return current;
        }
        Instant askedAt = clock.instant();
        TokenAnswer answer = endpoint.get();
        String token = answer.accessToken();
        if (token == null || token.isBlank()) {
            throw new CallFailure(
                    ErrorCode.ORACLE_AUTH,
                    "The token endpoint answered without an access_token: check that ORACLE_TOKEN_URL is a token endpoint.");
        }
        renewAt = renewalTime(askedAt, answer.expiresIn());
        header = "Bearer " + token;
        return header;
    }

    @Override
    public synchronized boolean replace(String refusedHeader) {
        if (refusedHeader.equals(header)) {
            header = null;
        }
        return true;
    }

    private static Instant renewalTime(Instant askedAt, @Nullable Long expiresIn) {
        if (expiresIn == null) {
            return Instant.MAX;
        }
        Duration life = Duration.ofSeconds(Math.max(0, Math.min(expiresIn, Integer.MAX_VALUE)));
        Duration tenth = life.dividedBy(10);
        return askedAt.plus(life).minus(tenth.compareTo(MAX_MARGIN) < 0 ? tenth : MAX_MARGIN);
    }
}
