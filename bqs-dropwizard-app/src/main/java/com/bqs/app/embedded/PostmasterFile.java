package com.bqs.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its data folder: the process id in line 1, the port in line 4.
 *
 * @param pid may belong to another program by now, where the server was killed
 */
record PostmasterFile(long pid, int port) {
    private static final int PORT_LINE = 3;
    private static final String SERVER = "postgres";

    static Optional<PostmasterFile> find(ServerFolder folder) {
        try {
            List<String> lines = Files.readAllLines(file(folder));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The server itself refuses to start where its former process id is another program's by now, as after a reboot.
     * A file whose process is gone is left to the server, which checks more than the process.
     */
    static void removeIfForeign(ServerFolder folder) {
        boolean foreign = find(folder)
                .flatMap(PostmasterFile::program)
                .filter(program -> !isServer(program))
                .isPresent();
        try {
            if (foreign) {
                Files.deleteIfExists(file(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return program().filter(PostmasterFile::isServer).isPresent();
    }

    /** The program that has the process id now; the server's name where the system doesn't tell. */
    private Optional<String> program() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse(SERVER));
    }

    private static boolean isServer(String program) {
        return Path.of(program).getFileName().toString().startsWith(SERVER);
    }

    private static Path file(ServerFolder folder) {
        return folder.data().resolve("postmaster.pid");
    }
}
