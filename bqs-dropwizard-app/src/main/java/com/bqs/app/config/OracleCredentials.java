package com.bqs.app.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How the CRM is told who asks. */
public sealed interface OracleCredentials {
    /** User and password with every request. */
    record Basic(String user, Secret password) implements OracleCredentials {}

    /**
     * OAuth 2.0 client credentials.
     *
     * @param scope null where the token service needs none
     */
    record OAuthClient(
            URI tokenUrl,
            String clientId,
            Secret clientSecret,
            @Nullable String scope) implements OracleCredentials {}
}
