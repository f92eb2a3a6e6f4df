package com.bqs.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets in who has the password or a bearer token that has not expired. Thread-safe. */
public final class Access {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final String UNAUTHORIZED = """
            <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Draft//EN">
            <HTML><HEAD><TITLE>Error 401--Unauthorized</TITLE></HEAD>
            <BODY><H2>Error 401--Unauthorized</H2><H3>From RFC 2068 <i>Hypertext Transfer Protocol -- HTTP/1.1</i></H3></BODY></HTML>
            """;

    private final String basic;
    private final InstantSource clock;
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    /** Lets in this user with this password, and this client with this secret. */
    public Access(String user, String password, InstantSource clock) {
        this.basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** The refusal, or nothing for who may come in. */
    Optional<Answer> refusal(@Nullable String authorization) {
        if (basic.equals(authorization) || hasToken(authorization)) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                401,
                "text/html; charset=utf-8",
                Map.of("WWW-Authenticate", "Basic realm=\"fusion\""),
                UNAUTHORIZED.getBytes(StandardCharsets.UTF_8)));
    }

    /** The token endpoint's answer to a client. */
    Answer token(@Nullable String authorization, String form) {
        if (!basic.equals(authorization)) {
            return json(401, "{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed.\"}");
        }
        if (!form.contains("grant_type=client_credentials")) {
            return json(400, "{\"error\":\"unsupported_grant_type\"}");
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, clock.instant().plus(TOKEN_LIFE));
        return json(
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + TOKEN_LIFE.toSeconds()
                        + "}");
    }

    private boolean hasToken(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        Instant expiry = tokens.get(authorization.substring("Bearer ".length()));
        return expiry != null && clock.instant().isBefore(expiry);
    }

    private static Answer json(int status, String body) {
        return new Answer(status, "application/json", Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
