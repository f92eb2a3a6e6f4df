package com.bqs.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    private SettingsFixture fixture;

    @BeforeEach
    void emptyFolder() {
        fixture = new SettingsFixture(folder);
    }

    @Test
    void everyKeyHasTheContractsDefault() {
        Map<String, String> contract = new LinkedHashMap<>();
        contract.put("ORACLE_BASE_URL", "");
        contract.put("ORACLE_USER", "");
        contract.put("ORACLE_PASS", "");
        contract.put("ORACLE_TOKEN_URL", "");
        contract.put("ORACLE_CLIENT_ID", "");
        contract.put("ORACLE_CLIENT_SECRET", "");
        contract.put("ORACLE_SCOPE", "");
        contract.put("ORACLE_API_VERSION", "11.13.18.05");
        contract.put("ORACLE_FRAMEWORK_VERSION", "4");
        contract.put("ORACLE_FINDER", "");
        contract.put("ORACLE_PAGE_SIZE", "500");
        contract.put("ORACLE_CONCURRENCY", "4");
        contract.put("ORACLE_TIMEOUT", "120s");
        contract.put("DATABASE_URL", "");
        contract.put("BQS_DATA_DIR", "");
        contract.put("BQS_SCHEMA", "public");
        contract.put("BQS_BIND", "127.0.0.1");
        contract.put("BQS_PORT", "8000");
        contract.put("BQS_AUTH", "none");
        contract.put("BQS_SCHEDULE", "0 0 0 * * ?");
        contract.put("BQS_TIME_ZONE", "");
        contract.put("BQS_FULL_EVERY", "7d");
        contract.put("BQS_OVERLAP", "10m");
        contract.put("BQS_VANISH_LIMIT", "5%");
        contract.put("BQS_CLOSED_STATUSES", "WON,LOST,NO_SALE");
        contract.put("BQS_LEASE", "15s");
        contract.put("BQS_HISTORY_RETENTION", "off");
        contract.put("BQS_MAPPING", "");
        contract.put("BQS_RATE_LIMIT", "1000");
        contract.put("BQS_LOG_FORMAT", "text");

        Map<String, String> known = new LinkedHashMap<>();
        Arrays.stream(ConfigKey.values())
                .forEach(key -> known.put(key.name(), key.defaultText().orElse("")));
        assertThat(known).containsExactlyEntriesOf(contract);
    }

    @Test
    void nothingConfiguredGivesTheDefaults() {
        Settings settings = fixture.load();

        assertThat(settings.oracle()).isNull();
        assertThat(settings.database())
                .isEqualTo(new DatabaseSettings(null, folder.resolve("home").resolve("data"), "public"));
        assertThat(settings.server()).isEqualTo(new ServerSettings("127.0.0.1", 8000, 1000));
        assertThat(settings.schedule()).isEqualTo(new ScheduleSettings("0 0 0 * * ?", ZoneId.of("Pacific/Auckland")));
        assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
        SyncSettings sync = settings.sync();
        assertThat(sync.fullEvery()).isEqualTo(Duration.ofDays(7));
        assertThat(sync.overlap()).isEqualTo(Duration.ofMinutes(10));
        assertThat(sync.vanishLimit()).isEqualByComparingTo(new BigDecimal("0.05"));
        assertThat(sync.closedStatuses()).containsExactly("WON", "LOST", "NO_SALE");
        assertThat(sync.lease()).isEqualTo(Duration.ofSeconds(15));
        assertThat(sync.historyRetention()).isNull();
        assertThat(sync.mapping()).isNull();
    }

    @Test
    void everyKeyCanBeSet() {
        fixture.file("mapping.yml", "").file("bqs.yml", """
                        ORACLE_BASE_URL: https://crm.example.test
                        ORACLE_TOKEN_URL: https://idcs.example.test/oauth2/v1/token
                        ORACLE_CLIENT_ID: bqs
                        ORACLE_CLIENT_SECRET: 0123
                        ORACLE_SCOPE: urn:opc:resource:consumer::all
                        ORACLE_API_VERSION: latest
                        ORACLE_FRAMEWORK_VERSION: 1
                        ORACLE_FINDER: MyOpportunitiesFinder;RecordSet='ALLOPTIES'
                        ORACLE_PAGE_SIZE: 200
                        ORACLE_CONCURRENCY: 8
                        ORACLE_TIMEOUT: 60s
                        DATABASE_URL: postgresql://bqs:secret@db.example.test/bqs
                        BQS_DATA_DIR: elsewhere
                        BQS_SCHEMA: mirror
                        BQS_BIND: localhost
                        BQS_PORT: 9000
                        BQS_AUTH: none
                        BQS_SCHEDULE: off
                        BQS_TIME_ZONE: Asia/Riyadh
                        BQS_FULL_EVERY: 24h
                        BQS_OVERLAP: 0s
                        BQS_VANISH_LIMIT: 12.5%
                        BQS_CLOSED_STATUSES: WON, GONE
                        BQS_LEASE: 2s
                        BQS_HISTORY_RETENTION: 365d
                        BQS_MAPPING: mapping.yml
                        BQS_RATE_LIMIT: off
                        BQS_LOG_FORMAT: json
                        """);

        Settings settings = fixture.load();

        OracleSettings oracle = settings.requireOracle();
        assertThat(oracle.origin()).hasToString("https://crm.example.test");
        assertThat(oracle.apiVersion()).isEqualTo("latest");
        assertThat(oracle.frameworkVersion()).isEqualTo(1);
        assertThat(oracle.finder()).isEqualTo("MyOpportunitiesFinder;RecordSet='ALLOPTIES'");
        assertThat(oracle.reading()).isEqualTo(new OracleReading(200, 8, Duration.ofSeconds(60)));
        assertThat(oracle.credentials()).isInstanceOfSatisfying(OracleCredentials.OAuthClient.class, client -> {
            assertThat(client.clientId()).isEqualTo("bqs");
            assertThat(client.clientSecret().reveal()).isEqualTo("0123");
            assertThat(client.scope()).isEqualTo("urn:opc:resource:consumer::all");
        });
        assertThat(settings.database().dataFolder()).isEqualTo(folder.resolve("elsewhere"));
        assertThat(settings.database().schema()).isEqualTo("mirror");
        assertThat(settings.server()).isEqualTo(new ServerSettings("localhost", 9000, null));
        assertThat(settings.schedule()).isEqualTo(new ScheduleSettings(null, ZoneId.of("Asia/Riyadh")));
        assertThat(settings.sync())
                .isEqualTo(new SyncSettings(
                        Duration.ofDays(1),
                        Duration.ZERO,
                        new BigDecimal("0.125"),
                        settings.sync().closedStatuses(),
                        Duration.ofSeconds(2),
                        Duration.ofDays(365),
                        folder.resolve("mapping.yml")));
        assertThat(settings.sync().closedStatuses()).containsExactly("WON", "GONE");
        assertThat(settings.logFormat()).isEqualTo(LogFormat.JSON);
    }

    @Test
    void laterSourcesWinAndEachValueKnowsItsSource() {
        Settings settings = fixture.file("bqs.yml", "BQS_PORT: 1\nBQS_LEASE: 3s\nBQS_OVERLAP: 1m\n")
                .file(".env", "# ours\nBQS_LEASE=4s\nBQS_OVERLAP=2m\n")
                .environment("BQS_OVERLAP", "5m")
                .environment("BQS_SCHEMA", "")
                .load();

        assertThat(settings.values())
                .containsEntry(ConfigKey.BQS_PORT, new SettingValue("1", new Origin("bqs.yml line 1")))
                .containsEntry(ConfigKey.BQS_LEASE, new SettingValue("4s", new Origin(".env line 2")))
                .containsEntry(ConfigKey.BQS_OVERLAP, new SettingValue("5m", Origin.ENVIRONMENT))
                .containsEntry(ConfigKey.BQS_SCHEMA, new SettingValue("public", Origin.DEFAULT))
                .containsEntry(ConfigKey.DATABASE_URL, new SettingValue("embedded", Origin.DEFAULT))
                .containsEntry(ConfigKey.ORACLE_FINDER, new SettingValue("-", Origin.DEFAULT));
        assertThat(settings.sync().lease()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aNamedFileStandsInForTheUsualOne() {
        Settings settings = fixture.file("bqs.yml", "BQS_PORT: 1")
                .file("other.yml", "BQS_SCHEMA: other")
                .loadWith("other.yml");

        assertThat(settings.server().port()).isEqualTo(8000);
        assertThat(settings.database().schema()).isEqualTo("other");
        assertThatThrownBy(() -> fixture.loadWith("missing.yml"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("--config missing.yml: there is no such file");
    }

    @Test
    void aPastedLongerAddressGivesOriginAndVersion() {
        fixture.environment("ORACLE_USER", "reader").environment("ORACLE_PASS", " any thing# ");
        fixture.environment(
                "ORACLE_BASE_URL",
                "https://CRM.example.test:443/crmRestApi/resources/11.13.17.11/opportunities?limit=1");

        OracleSettings oracle = fixture.load().requireOracle();
        assertThat(oracle.origin()).hasToString("https://crm.example.test");
        assertThat(oracle.apiVersion()).isEqualTo("11.13.17.11");
        assertThat(oracle.credentials()).isEqualTo(new OracleCredentials.Basic("reader", new Secret(" any thing# ")));

        fixture.environment("ORACLE_API_VERSION", "11.13.18.05");
        assertThat(fixture.load().requireOracle().apiVersion()).isEqualTo("11.13.18.05");
    }

    @Test
    void withoutACrmTheCommandsThatReadItSayWhatToSet() {
        assertThatThrownBy(() -> fixture.load().requireOracle())
                .isInstanceOfSatisfying(ConfigException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("CONFIG_INCOMPLETE");
                    assertThat(refusal.exitCode()).isEqualTo(2);
                })
                .hasMessageContaining("ORACLE_BASE_URL is not set")
                .hasMessageContaining("bqs demo");

        fixture.environment("ORACLE_BASE_URL", "http://127.0.0.1:8080");
        assertThatThrownBy(() -> fixture.load().requireOracle()).hasMessageContaining("ORACLE_USER and ORACLE_PASS");
    }
}
