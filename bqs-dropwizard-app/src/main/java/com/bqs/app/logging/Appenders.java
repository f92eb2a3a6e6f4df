package com.bqs.app.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import com.bqs.app.config.LogFormat;
import java.nio.file.Path;

/** Where log lines go. */
final class Appenders {
    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss} %-5level %replace(%X{run}){'(.+)', 'run $1: '}"
            + "%replace(%X{request}){'(.+)', 'request $1: '}%msg%n";
    private static final int DAYS_KEPT = 14;

    private Appenders() {}

    static Appender<ILoggingEvent> standardError(LoggerContext context, LogFormat format) {
        return standardError(
                context, format == LogFormat.JSON ? new JsonLineEncoder() : text(context, LINE + "%nopex"));
    }

    static Appender<ILoggingEvent> untilConfigured(LoggerContext context) {
        return standardError(context, text(context, LINE));
    }

    private static Appender<ILoggingEvent> standardError(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    static Appender<ILoggingEvent> warningsIn(Path folder, LoggerContext context) {
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel("WARN");
        warnings.start();
        LazyAppender appender = new LazyAppender(() -> dailyFile(folder, context));
        appender.setContext(context);
        appender.addFilter(warnings);
        appender.start();
        return appender;
    }

    private static Appender<ILoggingEvent> dailyFile(Path folder, LoggerContext context) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setPrudent(true); // a `bqs status` may warn beside a `bqs serve`
        TimeBasedRollingPolicy<ILoggingEvent> daily = new TimeBasedRollingPolicy<>();
        daily.setContext(context);
        daily.setParent(appender);
        daily.setFileNamePattern(folder.resolve("bqs.%d.log").toString());
        daily.setMaxHistory(DAYS_KEPT);
        daily.start();
        appender.setRollingPolicy(daily);
        appender.setEncoder(text(context, "%d{ISO8601} %-5level [%thread] %logger %mdc %msg%n"));
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
