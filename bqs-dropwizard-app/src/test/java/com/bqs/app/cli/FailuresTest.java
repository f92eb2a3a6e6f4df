package com.bqs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.config.ConfigException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void aForeseenFailureIsToldInItsOwnLines() {
        int exitCode = run(() -> {
            throw new ConfigException("CONFIG_INVALID", List.of("first", "second"));
        });

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("bqs: CONFIG_INVALID: first", "bqs: CONFIG_INVALID: second");
    }

    @Test
    void anUnforeseenFailureLeavesItsStackTraceToTheLog() {
        int exitCode = run(() -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    private int run(Callable<Integer> action) {
        return new CommandLine(new Scripted(action))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute();
    }

    @Command(name = "scripted")
    private record Scripted(Callable<Integer> action) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return action.call();
        }
    }
}
