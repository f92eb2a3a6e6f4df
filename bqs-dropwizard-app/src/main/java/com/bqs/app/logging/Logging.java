package com.bqs.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import com.bqs.app.config.LogFormat;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log: lines on standard error, without stack traces where they are for people, and warnings and errors with their
 * stack traces in a file of the day.
 */
public final class Logging {
    /** Libraries that tell at INFO what only their developers want to know. */
    private static final List<String> TALKATIVE =
            List.of("com.zaxxer", "org.eclipse.jetty", "org.flywaydb", "org.hibernate", "org.quartz", "io.dropwizard");

    private Logging() {}

    /** Until the configuration is read: warnings only, on standard error, stack traces included. */
    static void bootstrap(LoggerContext context) {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(Appenders.untilConfigured(context));
    }

    /**
     * Logs from now on as configured.
     *
     * @param folder for the files; made when the first warning comes
     */
    public static void configure(LogFormat format, Path folder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(Appenders.standardError(context, format));
        root.addAppender(Appenders.warningsIn(folder, context));
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // The JDK's, by which Jersey logs, wrote past all this.
        SLF4JBridgeHandler.install();
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    }
}
