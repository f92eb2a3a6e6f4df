package com.bqs.app.config;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ORACLE_PASS=plain               | plain",
                "export ORACLE_PASS=plain        | plain",
                "  ORACLE_PASS =  spaced         | spaced",
                "ORACLE_PASS=\"in quotes #1\"    | in quotes #1",
                "ORACLE_PASS='in quotes \"#1'    | in quotes \"#1",
                "ORACLE_PASS=\"a\\\"b\\\\c\\d\"  | a\"b\\c\\d",
                "ORACLE_PASS=pa#ss$w\\o=rd       | pa#ss$w\\o=rd",
                "ORACLE_PASS=plain # a comment   | plain",
                "ORACLE_PASS='quoted' # comment  | quoted",
                "ORACLE_PASS=it's                | it's",
            })
    void dotEnvToleratesHowPeopleWrite(String line, String password) {
        assertThat(password("\uFEFF# comment\r\n\r\n" + line + "\r\nORACLE_USER=reader\r\n"))
                .isEqualTo(password);
    }

    @Test
    void dotEnvMayBeSavedByPowerShell() {
        Settings settings = new SettingsFixture(folder)
                .file(".env", "\uFEFFBQS_SCHEMA=mirror\r\n".getBytes(UTF_16LE))
                .load();

        assertThat(settings.database().schema()).isEqualTo("mirror");
    }

    @Test
    void aFileThatIsNotTextIsRefused() {
        byte[] latin1 = {'O', '=', (byte) 0xE9, '\n'};

        assertThat(new SettingsFixture(folder).file(".env", latin1).problems())
                .singleElement()
                .asString()
                .endsWith("not UTF-8 text; save it as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BQS_PORT: [1, 2]", "BQS_PORT: {a: 1}"})
    void yamlHoldsPlainValuesOnly(String content) {
        assertThat(new SettingsFixture(folder).file("bqs.yml", content).problems())
                .containsExactly("BQS_PORT (bqs.yml line 1): expected one plain value, not a list or a map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BQS_PORT: 1\nBQS_PORT: 2\n", "BQS_PORT: \"1\n", "- BQS_PORT\n", "just words"})
    void yamlThatIsNoMapIsRefused(String content) {
        assertThat(new SettingsFixture(folder).file("bqs.yml", content).problems())
                .singleElement()
                .asString()
                .startsWith("bqs.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "---\n", "BQS_PORT:\n"})
    void yamlMayBeEmpty(String content) {
        assertThat(new SettingsFixture(folder).file("bqs.yml", content).problems())
                .isEmpty();
    }

    private String password(String dotEnv) {
        Settings settings = new SettingsFixture(folder)
                .file(".env", dotEnv)
                .environment("ORACLE_BASE_URL", "https://crm.example.test")
                .load();
        return ((OracleCredentials.Basic) settings.requireOracle().credentials())
                .password()
                .reveal();
    }
}
