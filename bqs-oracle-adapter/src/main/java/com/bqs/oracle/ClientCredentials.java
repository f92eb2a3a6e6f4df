package com.bqs.oracle;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An OAuth client that exchanges its secret for tokens. */
final class ClientCredentials extends OracleCredentials {

    private final URI tokenUrl;
    private final String clientId;
    private final String clientSecret;
    private final @Nullable String scope;

    ClientCredentials(URI tokenUrl, String clientId, String clientSecret, @Nullable String scope) {
        if (tokenUrl.getHost() == null || clientId.isEmpty()) {
            throw new IllegalArgumentException("tokenUrl must be absolute, and clientId cannot be empty");
        }
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.scope = scope;
    }

    URI tokenUrl() {
        return tokenUrl;
    }

    /** The client's own authorization at the token endpoint. */
    String header() {
        return basicHeader(clientId, clientSecret);
    }

    String form() {
        return "grant_type=client_credentials" + (scope == null ? "" : "&scope=" + PercentEncoding.encode(scope));
    }

    @Override
    String identity() {
        return clientId;
    }

    @Override
    List<String> secrets() {
        return List.of(clientSecret, header().substring("Basic ".length()));
    }

    @Override
    String settingsToCheck() {
        return "ORACLE_CLIENT_ID, ORACLE_CLIENT_SECRET and ORACLE_SCOPE";
    }

    @Override
    Authorizer authorizer(Function<ClientCredentials, TokenAnswer> tokens, InstantSource clock) {
        return new TokenAuthorizer(() -> tokens.apply(this), clock);
    }
}
