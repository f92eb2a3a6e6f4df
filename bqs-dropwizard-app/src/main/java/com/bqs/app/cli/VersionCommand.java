package com.bqs.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.Command;

/** {@code bqs version}. */
@Command(name = "version", description = "Prints the version of bqs and of the Java that runs it.")
final class VersionCommand implements Runnable {
    private final PrintWriter out;

    VersionCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        out.println("bqs " + version() + " (Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")");
    }

    static String version() {
        try (InputStream file = VersionCommand.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "version.properties"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
