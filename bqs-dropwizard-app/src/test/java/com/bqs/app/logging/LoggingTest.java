package com.bqs.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import com.bqs.app.config.LogFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("test");

    @TempDir
    private Path folder;

    @BeforeEach
    void prepareContext() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @Test
    void linesForPeopleHoldNoStackTrace() {
        assertThat(logged(LogFormat.TEXT, () -> logger.warn("it broke", new IllegalStateException("why")))
                        .lines())
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d WARN  it broke");
    }

    @Test
    void jsonIsOneObjectALineStackTraceIncluded() {
        assertThat(logged(LogFormat.JSON, () -> logger.warn("it {}", "broke", new IllegalStateException("why")))
                        .lines())
                .singleElement()
                .asString()
                .startsWith("{")
                .endsWith("}")
                .contains("it broke", "\"WARN\"", "IllegalStateException", "LoggingTest");
    }

    @Test
    void whatLibrariesTellTheJdkIsToldAsTheRestIs() throws IOException {
        LoggerContext everyones = (LoggerContext) LoggerFactory.getILoggerFactory();
        try {
            Logging.configure(LogFormat.TEXT, folder);
            java.util.logging.Logger.getLogger("test")
                    .log(java.util.logging.Level.SEVERE, "it broke", new IOException("why"));
        } finally {
            everyones.reset();
            Logging.bootstrap(everyones);
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("ERROR", "it broke", "java.io.IOException: why"));
        }
    }

    @Test
    void theFileIsMadeForTheFirstWarningAndHoldsItsStackTrace() throws IOException {
        Path logs = folder.resolve("logs");
        attach(Appenders.warningsIn(logs, context));

        logger.info("all is well");
        assertThat(logs).doesNotExist();

        logger.error("it broke", new IllegalStateException("why"));
        context.stop();
        try (Stream<Path> files = Files.list(logs)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("it broke", "IllegalStateException: why", "\tat ")
                            .doesNotContain("all is well"));
        }
    }

    private String logged(LogFormat format, Runnable action) {
        PrintStream standardError = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            attach(Appenders.standardError(context, format));
            action.run();
        } finally {
            System.setErr(standardError);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }

    private void attach(Appender<ILoggingEvent> appender) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
