package com.bqs.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigProblemsTest {
    @TempDir
    private Path folder;

    private SettingsFixture fixture;

    @BeforeEach
    void emptyFolder() {
        fixture = new SettingsFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORACLE_BASE_URL        | crm.example.test         | the pod's https:// address",
                "ORACLE_BASE_URL        | http://crm.example.test  | http:// only for loopback",
                "ORACLE_FRAMEWORK_VERSION | 11.13.18.05            | a whole number from 1 to 9",
                "ORACLE_API_VERSION     | 11/13                    | a resource version",
                "ORACLE_PAGE_SIZE       | 0                        | a whole number from 1",
                "ORACLE_PAGE_SIZE       | ٥٠٠                      | a whole number from 1",
                "ORACLE_CONCURRENCY     | many                     | a whole number from 1 to 64",
                "ORACLE_TIMEOUT         | 60                       | a duration",
                "ORACLE_TIMEOUT         | 0s                       | at least 1s",
                "BQS_SCHEMA             | My-Schema                | a plain identifier",
                "BQS_SCHEMA             | pg_mirror                | not beginning pg_",
                "BQS_BIND               | 0.0.0.0                  | only loopback is served",
                "BQS_PORT               | 65536                    | a whole number from 0 to 65535",
                "BQS_AUTH               | tokens                   | not in this version",
                "BQS_AUTH               | oidc                     | not in this version",
                "BQS_SCHEDULE           | every night              | a Quartz cron expression",
                "BQS_SCHEDULE           | 0 0 * * *                | a Quartz cron expression",
                "BQS_TIME_ZONE          | Mars/Olympus             | a time zone",
                "BQS_FULL_EVERY         | weekly                   | a duration",
                "BQS_OVERLAP            | -1m                      | a duration",
                "BQS_VANISH_LIMIT       | 0.05                     | a share from 0% to 100%",
                "BQS_VANISH_LIMIT       | 101%                     | a share from 0% to 100%",
                "BQS_CLOSED_STATUSES    | ,                        | codes with commas",
                "BQS_LEASE              | 1s                       | at least 2s",
                "BQS_HISTORY_RETENTION  | never                    | or off",
                "BQS_MAPPING            | absent.yml               | a file that exists",
                "BQS_RATE_LIMIT         | 0                        | or off",
                "BQS_LOG_FORMAT         | xml                      | text or json",
            })
    void aBadValueIsNamedWithItsSourceAndWhatWouldBeRight(String key, String value, String expected) {
        fixture.environment(key, value);

        assertThat(fixture.problems())
                .singleElement()
                .asString()
                .startsWith(key + " = \"" + value + "\" (environment): expected ")
                .contains(expected);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        fixture.file("bqs.yml", "BQS_PORT: eight\nBQS_LEAS: 3s\n")
                .file(".env", "BQS_AUTH=oidc\nnonsense\n")
                .environment("ORACLE_USER", "reader");

        assertThat(fixture.problems())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("BQS_PORT = \"eight\" (bqs.yml line 1): expected"))
                .contains("BQS_LEAS (bqs.yml line 2): unknown key; did you mean BQS_LEASE?")
                .contains(".env line 2: not KEY=VALUE")
                .contains("ORACLE_PASS not set: expected together with ORACLE_USER");
    }

    @ParameterizedTest
    @CsvSource({
        "ORACLE_PASSWORD, ORACLE_PASS",
        "ORACLE_USERNAME, ORACLE_USER",
        "ORACLE_URL, ORACLE_BASE_URL",
        "ORACLE_PAGESIZE, ORACLE_PAGE_SIZE",
        "BQS_CLOSED_STATUS, BQS_CLOSED_STATUSES",
        "BQS_TIMEZONE, BQS_TIME_ZONE"
    })
    void anUnknownKeyNamesTheNearestEverywhere(String unknown, String nearest) {
        String advice = ": unknown key; did you mean " + nearest + "?";

        assertThat(fixture.environment(unknown, "x").problems()).containsExactly(unknown + " (environment)" + advice);
        assertThat(new SettingsFixture(folder).file(".env", unknown + "=x").problems())
                .containsExactly(unknown + " (.env line 1)" + advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORACLE_HOME",
                "ORACLE_SID",
                "ORACLE_BASE",
                "ORACLE_PATH",
                "ORACLE_HOSTNAME",
                "ORACLE_UNQNAME",
                "ORACLE_PDB",
                "ORACLE_TERM",
                "JAVA_OPTS",
                "PGPASSWORD"
            })
    void otherProgramsVariablesAreLeftAloneInTheEnvironmentButNotInAFile(String name) {
        assertThat(fixture.environment(name, "x").problems()).isEmpty();
        assertThat(fixture.file(".env", name + "=x").problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ORACLE_PASS, ORACLE_USER", "ORACLE_CLIENT_ID, ORACLE_TOKEN_URL", "ORACLE_SCOPE, ORACLE_CLIENT_SECRET"})
    void halfOfTheCredentialsIsAMistake(String given, String missing) {
        assertThat(fixture.environment(given, "x").problems())
                .singleElement()
                .asString()
                .contains(missing)
                .contains("not set: expected together with " + given);
    }

    @Test
    void bothKindsOfCredentialsAreAMistake() {
        fixture.environment("ORACLE_USER", "reader")
                .environment("ORACLE_PASS", "x")
                .environment("ORACLE_CLIENT_ID", "bqs");

        assertThat(fixture.problems())
                .containsExactly("ORACLE_USER, ORACLE_PASS and ORACLE_CLIENT_ID are set: expected either user and"
                        + " password, or the OAuth client, not both");
    }

    @Test
    void noSecretIsEverPrinted() {
        fixture.environment("DATABASE_URL", "mysql://root:hunter2@db/x")
                .environment("ORACLE_BASE_URL", "https://reader:hunter2@crm.example.test")
                .environment("ORACLE_USER", "reader")
                .environment("ORACLE_PASS", "hunter2")
                .environment("BQS_PASSWORD", "hunter2")
                .file(".env", "ORACLE_CLIENT_SECRET='hunter2\n")
                .file("bqs.yml", "ORACLE_CLIENT_SECRET: hunter2: x\n");

        assertThat(fixture.problems())
                .hasSize(6)
                .noneMatch(line -> line.contains("hunter2"))
                .anyMatch(line -> line.startsWith("DATABASE_URL = [REDACTED] (environment): expected postgresql://"));
    }

    @Test
    void settingsInForceHideSecrets() {
        Settings settings = fixture.environment("DATABASE_URL", "postgresql://bqs:hunter2@db/x")
                .environment("ORACLE_BASE_URL", "https://crm.example.test")
                .environment("ORACLE_USER", "reader")
                .environment("ORACLE_PASS", "hunter2")
                .load();

        assertThat(settings.toString()).doesNotContain("hunter2").contains("[REDACTED]");
    }
}
