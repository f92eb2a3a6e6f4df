package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A disk of its own, small and in memory, with the product's data on it. It is seen by one shell alone, in a name space in
 * which an ordinary user may mount one; commands run there.
 */
final class SmallDisk implements AutoCloseable {

    private static final String EXIT = "exit ";

    private final Process shell;
    private final BufferedReader output;
    private final Writer input;
    private final Path folder;

    private SmallDisk(Process shell, Path folder) {
        this.shell = shell;
        this.output = shell.inputReader(StandardCharsets.UTF_8);
        this.input = shell.outputWriter(StandardCharsets.UTF_8);
        this.folder = folder;
    }

    /** @param folder where it is mounted */
    static SmallDisk mount(Path folder, int megabytes, Map<String, String> environment) throws IOException {
        ProcessBuilder unshared =
                new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh").redirectErrorStream(true);
        unshared.environment().putAll(environment);
        SmallDisk disk = new SmallDisk(unshared.start(), folder);
        assertThat(disk.run("mount -t tmpfs -o size=" + megabytes + "m tmpfs " + folder))
                .as("a file system in memory")
                .contains(EXIT + 0);
        return disk;
    }

    /** Runs a command of the product; gives what it printed, and {@code exit} with its code. */
    String product(String... arguments) throws IOException {
        return run(String.join(" ", ProductProcess.command()) + " " + String.join(" ", arguments));
    }

    /** Puts a file on the disk that leaves just this much room. */
    void fillUpTo(int megabytesLeft) throws IOException {
        run("room=$(df -Pk " + folder + " | awk 'NR == 2 {print $4}')");
        run("head -c $((room - " + megabytesLeft + " * 1024))k /dev/zero > " + ballast());
    }

    void makeRoom() throws IOException {
        run("rm " + ballast());
    }

    @Override
    public void close() {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private String run(String command) throws IOException {
        input.write(command + " < /dev/null; echo " + EXIT + "$?\n");
        input.flush();
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.append(line).append('\n');
            if (line.startsWith(EXIT)) {
                break;
            }
        }
        return printed.toString();
    }
}
