package com.bqs.app.cli;

import com.bqs.app.config.Version;
import java.io.PrintWriter;
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
        out.println("bqs " + Version.current() + " (Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")");
    }
}
