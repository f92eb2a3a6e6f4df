package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that answers a line with a line. What it says on standard error is kept in a file. */
final class Child implements AutoCloseable {

    private final String name;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter tasks;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.tasks = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    }

    /** Starts a JVM in an environment without settings of the product. */
    static Child java(String name, Path folder, String heap, List<String> classes, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap));
        command.addAll(classes);
        command.addAll(List.of(arguments));
        return start(name, folder, command);
    }

    static Child start(String name, Path folder, List<String> command) throws IOException {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
        builder.environment().keySet().removeIf(key -> key.matches("(BQS|ORACLE)_.*|DATABASE_URL"));
        return new Child(name, log, builder.start());
    }

    long pid() {
        return process.pid();
    }

    /** The next line that it says. */
    String hear() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException(name + " ended without an answer:\n" + Files.readString(log));
        }
        return line;
    }

    /** Has a task done. */
    Done perform(Task task) throws IOException {
        tasks.println(task.line());
        String[] words = hear().split(" ", -1);
        return new Done(Long.parseLong(words[0]) / 1e9, Long.parseLong(words[1]));
    }

    /** What a worker says of a task. */
    record Done(double seconds, long rows) {}

    /** Waits until it has done all it was started for. */
    void awaitSuccess() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    name + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
        }
    }

    /** Ends it by a signal, where the end of its input means nothing to it. */
    void end() {
        process.destroy();
        close();
    }

    @Override
    public void close() {
        tasks.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
