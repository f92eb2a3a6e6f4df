package com.bqs.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the product in a process of its own, as people start it, with what it prints. */
final class ProductProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private ProductProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ProductProcess start(Map<String, String> environment, Path folder, String... arguments) throws IOException {
        Path output = Files.createTempFile(folder, arguments[0], ".log");
        List<String> command = command();
        command.addAll(List.of(arguments));
        ProcessBuilder product =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        product.environment().putAll(environment);
        return new ProductProcess(product.start(), output);
    }

    /** What starts the product, up to its arguments. */
    static List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "com.bqs.app.Main"));
    }

    /** Lets it work for a while, or to its end. */
    void workFor(Duration time) throws InterruptedException {
        process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void awaitItsFirstPage() throws IOException {
        await().atMost(PATIENCE).until(() -> output().contains("page") || !process.isAlive());
        assertThat(process.isAlive()).as(output()).isTrue();
    }

    /** As {@code kill -9}: it hears nothing of it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends a signal by its name. */
    void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    int exitCode() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(output())
                .isTrue();
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }
}
