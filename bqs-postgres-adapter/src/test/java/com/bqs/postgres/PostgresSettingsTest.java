package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSettingsTest {

    private static final String URL = "jdbc:postgresql://localhost/bqs?password=geheim";

    @Test
    void aSecretIsNotShown() {
        assertThat(new PostgresSettings(URL, "me", "geheim", "public", 4, Duration.ofSeconds(2)))
                .asString()
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Public", "a-b", "a\"; drop", "1a"})
    void aSchemaThatWouldNeedQuotesIsRefused(String schema) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostgresSettings(URL, null, null, schema, 4, Duration.ofSeconds(2)))
                .withMessageStartingWith("schema:");
    }

    @Test
    void aLeaseShorterThanItsRenewalCanKeepUpWithIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostgresSettings(URL, null, null, "public", 4, Duration.ofMillis(1_999)))
                .withMessageStartingWith("leaseTimeToLive:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostgresSettings(URL, null, null, "public", 0, Duration.ofSeconds(2)))
                .withMessageStartingWith("readers:");
    }
}
