package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.port.OracleCrmPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthIT {

    private final ScriptedCrmServer server = new ScriptedCrmServer();
    private final OracleCrmPort crm = Connections.to(Connections.settings(
            server.origin(),
            OracleCredentials.client(
                    server.origin().resolve("/oauth2/v1/token"), "client", "hidden!", "urn:opc:resource:consumer::all"),
            4,
            null,
            Connections.QUICK));

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void tokenIsFetchedOnceAndSent() {
        server.thenJson(token("first")).thenJson(Replies.DESCRIBE).thenJson(Replies.DESCRIBE);
        crm.connect();
        crm.connect();
        ScriptedCrmServer.Asked asked = server.asked().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).hasPath("/oauth2/v1/token");
        assertThat(asked.header("Authorization")).isEqualTo("Basic Y2xpZW50OmhpZGRlbiE=");
        assertThat(asked.header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(asked.body())
                .isEqualTo("grant_type=client_credentials&scope=urn%3Aopc%3Aresource%3Aconsumer%3A%3Aall");
        assertThat(server.asked()).hasSize(3);
        assertThat(server.lastAsked().header("Authorization")).isEqualTo("Bearer first");
    }

    @Test
    void refusedTokenIsRenewedOnce() {
        server.thenJson(token("first"))
                .thenStatus(401, "")
                .thenJson(token("second"))
                .thenJson(Replies.DESCRIBE);
        crm.connect();
        assertThat(server.lastAsked().header("Authorization")).isEqualTo("Bearer second");

        server.thenStatus(401, "").thenJson(token("third")).thenStatus(401, "");
        assertThat(failure().code()).isEqualTo(ErrorCode.ORACLE_AUTH);
        assertThat(server.asked()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "403", "404"})
    void refusedClientIsAnAuthFailure(int status) {
        server.thenStatus(status, "{\"error\":\"invalid_client\",\"error_description\":\"secret hidden! is wrong\"}");
        SyncException failure = failure();
        assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_AUTH);
        assertThat(failure)
                .hasMessageContaining("ORACLE_CLIENT_SECRET")
                .hasMessageContaining("[REDACTED] is wrong")
                .message()
                .doesNotContain("hidden!");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void busyTokenEndpointIsAskedAgain() {
        server.thenStatus(503, "").thenStatus(429, "").thenJson(token("first")).thenJson(Replies.DESCRIBE);
        assertThat(crm.connect().missing()).isEmpty();
    }

    private SyncException failure() {
        return catchThrowableOfType(SyncException.class, crm::connect);
    }

    private static String token(String token) {
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}";
    }
}
