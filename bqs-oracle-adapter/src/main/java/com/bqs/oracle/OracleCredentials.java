package com.bqs.oracle;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the CRM knows who asks. Immutable; prints no secret. */
public abstract sealed class OracleCredentials permits BasicCredentials, ClientCredentials {

    OracleCredentials() {}

    /** A Fusion user; both texts may hold any characters, but the user no colon. */
    public static OracleCredentials basic(String user, String password) {
        return new BasicCredentials(user, password);
    }

    /**
     * OAuth 2.0 client credentials at Oracle's identity domain. Each token is used until shortly before it expires.
     *
     * @param tokenUrl as {@code https://idcs-….identity.oraclecloud.com/oauth2/v1/token}
     * @param scope null to ask for none
     */
    public static OracleCredentials client(URI tokenUrl, String clientId, String clientSecret, @Nullable String scope) {
        return new ClientCredentials(tokenUrl, clientId, clientSecret, scope);
    }

    /** Who asks, without any secret: what the CRM shows depends on it. */
    abstract String identity();

    /** Texts that no message may show. */
    abstract List<String> secrets();

    /** What a person has to check where the CRM refuses these credentials. */
    abstract String settingsToCheck();

    /** @param tokens how this program asks for a token with client credentials */
    abstract Authorizer authorizer(Function<ClientCredentials, TokenAnswer> tokens, InstantSource clock);

    static String basicHeader(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return identity() + " [REDACTED]";
    }
}
