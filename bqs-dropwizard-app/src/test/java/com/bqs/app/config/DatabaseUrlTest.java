package com.bqs.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://bqs:secret@db.example.test:5433/mirror, jdbc:postgresql://db.example.test:5433/mirror",
        "postgres://bqs:secret@db.example.test/mirror, jdbc:postgresql://db.example.test/mirror",
        "postgresql://bqs:secret@db/m?sslmode=require&a=b, jdbc:postgresql://db/m?sslmode=require&a=b",
        "jdbc:postgresql://db/m?user=bqs&password=secret&sslmode=require, jdbc:postgresql://db/m?sslmode=require",
        "postgresql://bqs:secret@[::1]:5432/m, jdbc:postgresql://[::1]:5432/m",
    })
    void bothFormsGiveAnAddressWithoutSecretAndTheCredentials(String url, String jdbcUrl) {
        assertThat(DatabaseUrl.FORMAT.parse(url)).contains(new DatabaseTarget(jdbcUrl, "bqs", new Secret("secret")));
    }

    @Test
    void credentialsArePercentDecoded() {
        assertThat(DatabaseUrl.FORMAT.parse("postgresql://b%40qs:p%2Fw%3A+%25@db/m"))
                .contains(new DatabaseTarget("jdbc:postgresql://db/m", "b@qs", new Secret("p/w:+%")));
    }

    @Test
    void credentialsMayBeAbsent() {
        assertThat(DatabaseUrl.FORMAT.parse("postgresql://db"))
                .contains(new DatabaseTarget("jdbc:postgresql://db/", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql:mirror", "jdbc:postgresql:///mirror", "postgresql:///mirror"})
    void aServerOnThisMachineNeedsNoHost(String url) {
        assertThat(DatabaseUrl.FORMAT.parse(url))
                .contains(new DatabaseTarget("jdbc:postgresql://localhost/mirror", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://db/m",
                "db.example.test/mirror",
                "postgresql://",
                "postgresql://bqs:p/w@db/m",
                "postgresql://bqs:100%@db/m"
            })
    void otherFormsAreRefused(String url) {
        assertThat(DatabaseUrl.FORMAT.parse(url)).isEmpty();
    }
}
