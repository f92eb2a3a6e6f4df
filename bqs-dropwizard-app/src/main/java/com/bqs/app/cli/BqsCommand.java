package com.bqs.app.cli;

import com.bqs.app.config.ConfigSources;
import com.bqs.app.config.Settings;
import com.bqs.app.logging.Logging;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a name: holds what all commands share. */
@Command(
        name = "bqs",
        description = "Mirrors Oracle Fusion Sales opportunities into PostgreSQL and serves them over HTTP.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "`bqs help COMMAND` tells more about one of them."})
final class BqsCommand implements Runnable {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Read this file instead of bqs.yml in the working folder.")
    private @Nullable Path configFile;

    @Spec
    private @Nullable CommandSpec spec;

    /** Reads the configuration; from then on the log is written as configured. */
    Settings loadSettings() {
        return inForce(Settings.load(ConfigSources.ofProcess(configFile)));
    }

    /** The same without a CRM, and with options of the command line on top of the environment. */
    Settings loadDemoSettings(Map<String, String> options) {
        return inForce(
                Settings.loadWithoutCrm(ConfigSources.ofProcess(configFile).withEnvironment(options)));
    }

    private static Settings inForce(Settings settings) {
        Logging.configure(settings.logFormat(), settings.database().dataFolder().resolve("logs"));
        return settings;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "a command is missing");
        }
    }
}
