package com.bqs.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code .env.example} and the code together. */
class ExampleFileTest {
    private static final Pattern COMMENTED_KEY = Pattern.compile("#([A-Z_]+)=(.*)");

    @TempDir
    private Path folder;

    @Test
    void itHasEveryKeyCommentedWithItsDefault() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", ".env.example"));

        assertThat(lines.stream()
                        .map(COMMENTED_KEY::matcher)
                        .filter(key -> key.matches())
                        .map(key -> key.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ConfigKey.values()).map(Enum::name).toList());
        for (ConfigKey key : ConfigKey.values()) {
            key.defaultText().ifPresent(text -> assertThat(lines).contains("#" + key + "=" + text));
        }
        assertThat(lines).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    @Test
    void itsLinesAreUnderstoodWhenUncommented() throws IOException {
        String uncommented = Files.readString(Path.of("..", ".env.example"))
                .replaceAll("(?m)^#(ORACLE_(TOKEN|CLIENT|SCOPE)|BQS_MAPPING)", "##$1")
                .replaceAll("(?m)^#([A-Z])", "$1");

        Settings settings =
                new SettingsFixture(folder).file(".env", uncommented).load();

        assertThat(settings.requireOracle().credentials())
                .isEqualTo(new OracleCredentials.Basic("integration.user", new Secret("any characters")));
        assertThat(settings.schedule().cron()).isEqualTo("0 0 0 * * ?");
    }
}
