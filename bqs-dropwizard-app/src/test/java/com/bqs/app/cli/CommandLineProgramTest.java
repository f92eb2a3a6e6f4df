package com.bqs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineProgramTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void versionTellsItselfAndItsJava() {
        assertThat(run("version")).isZero();
        assertThat(out.toString())
                .matches("bqs \\d+\\.\\d+\\.\\d+\\S* \\(Java " + System.getProperty("java.version") + ", .+\\)\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpListsTheCommandsAndExplainsEach() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("Usage: bqs", "--config=FILE", "version", "help");

        assertThat(run("help", "version")).isZero();
        assertThat(out.toString()).contains("Usage: bqs version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | a command is missing; see `bqs help`",
                "--colour         | Unknown option: '--colour'",
                "versio           | did you mean version or serve or verify?; see `bqs help`",
                "version now      | Unmatched argument at index 1: 'now'; see `bqs help version`",
                "version --config | Missing required parameter for option '--config' (FILE); see `bqs help version`",
                "sync --only ١٢   | option '--only' at index 0 (ID): \"١٢\" is not a whole number from 1 on; see `bqs help sync`",
                "undo-removals 0  | \"0\" is not a whole number from 1 on; see `bqs help undo-removals`",
                "quarantine show 0 | \"0\" is not a whole number from 1 on; see `bqs help show`",
                "quarantine retry ٣ | Unmatched argument at index 2: '٣'; see `bqs help retry`",
                "help nothing     | Unknown subcommand 'nothing'",
            })
    void aUsageErrorIsOneLineAndExitCodeTwo(String line, String message) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("bqs: ").contains(message).containsOnlyOnce(System.lineSeparator());
    }

    private int run(String... args) {
        return new CommandLineProgram(new PrintWriter(out, true), new PrintWriter(err, true), System.err).run(args);
    }
}
