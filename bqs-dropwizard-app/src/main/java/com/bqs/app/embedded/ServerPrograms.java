package com.bqs.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the server's own programs, to their end. */
final class ServerPrograms {
    private final Binaries binaries;

    ServerPrograms(Binaries binaries) {
        this.binaries = binaries;
    }

    /**
     * Runs a program and gives what it printed.
     *
     * @throws EmbeddedDatabaseException where it failed, with its own words
     */
    String run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Platform.isRoot()) {
            command.addAll(List.of("unshare", "-U")); // a user namespace, in which root is nobody
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new EmbeddedDatabaseException(program + " failed: " + reason(output));
            }
            return output;
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("interrupted while " + program + " ran", e);
        }
    }

    private static String reason(String output) {
        if (output.contains("unshare:") || output.contains("as root")) {
            return "PostgreSQL does not run as root, and this machine lets root make no user namespace: run as an"
                    + " ordinary user, or set DATABASE_URL";
        }
        return lastTelling(output.lines()).orElse("it printed nothing");
    }

    /** Of what PostgreSQL prints, the line that says why: the last error, else the last line. */
    static Optional<String> lastTelling(Stream<String> lines) {
        List<String> printed = lines.filter(line -> !line.isBlank()).toList();
        return printed.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .or(() -> printed.stream().reduce((first, second) -> second));
    }
}
