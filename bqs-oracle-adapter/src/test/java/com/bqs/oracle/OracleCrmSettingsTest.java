package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleCrmSettingsTest {

    private static final URI ORIGIN = URI.create("https://crm.example.test/");

    @Test
    void defaultsAreTheContracts() {
        OracleCrmSettings settings = OracleCrmSettings.of(ORIGIN, Connections.BASIC);
        assertThat(settings.apiVersion()).isEqualTo("11.13.18.05");
        assertThat(settings.frameworkVersion()).isEqualTo(4);
        assertThat(settings.finder()).isNull();
        assertThat(settings.pageSize()).isEqualTo(500);
        assertThat(settings.limits().timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.limits().retryBudget()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.origin()).hasToString("https://crm.example.test");
    }

    @Test
    void secretsAreNeverPrinted() {
        OracleCredentials client = OracleCredentials.client(
                URI.create("https://idcs.example.test/oauth2/v1/token"), "client-1", "hidden", "urn:scope");
        assertThat(OracleCrmSettings.of(ORIGIN, Connections.BASIC).toString() + client)
                .contains("sync.user", "client-1")
                .doesNotContain("s3cret", "hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.test/fscm",
                "ftp://crm.example.test",
                "crm.example.test",
                "https://u@crm.example.test"
            })
    void onlyAnOriginIsAnOrigin(String uri) {
        assertThatThrownBy(() -> OracleCrmSettings.of(URI.create(uri), Connections.BASIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("origin");
    }

    @Test
    void frameworkVersionIsOneToNine() {
        assertThatThrownBy(() -> Connections.settings(ORIGIN, Connections.BASIC, 10, null, CallLimits.DEFAULT))
                .hasMessageContaining("frameworkVersion");
    }
}
