package com.bqs.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that holds the embedded database until its input ends. */
final class DatabaseHolder implements AutoCloseable {
    private final Process process;
    private final String jdbcUrl;

    private DatabaseHolder(Process process, String jdbcUrl) {
        this.process = process;
        this.jdbcUrl = jdbcUrl;
    }

    static DatabaseHolder start(Path folder, Path binaries) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        folder.toString(),
                        binaries.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String jdbcUrl = process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("jdbc:"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the holder ended without a database"));
        return new DatabaseHolder(process, jdbcUrl);
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    void killHard() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void leave() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @SuppressWarnings("SystemOut") // how it tells its parent
    public static void main(String[] args) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(args[0]), Path.of(args[1]))) {
            System.out.println(database.target().jdbcUrl());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
