package com.bqs.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs one contender in a process of its own: a task a line from standard input, and for each a line with nanoseconds and rows
 * on standard output. Whatever the contender prints goes to standard error.
 */
public final class Worker {

    private static final Map<String, Supplier<Contender>> CONTENDERS = Map.of(
            "product", Product::new,
            "core", Core::new,
            "floors", Floors::new,
            "naive", Naive::new,
            "spring-batch", SpringBatch::new);

    private Worker() {}

    /**
     * Works until its input ends.
     *
     * @param args the contender's name
     */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Contender contender = named(args[0])) {
            for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
                Task task = Task.parse(line);
                long begin = System.nanoTime();
                long rows = contender.perform(task);
                answers.println((System.nanoTime() - begin) + " " + rows);
                answers.flush();
            }
        }
        System.exit(0);
    }

    private static Contender named(String name) {
        Supplier<Contender> contender = CONTENDERS.get(name);
        if (contender == null) {
            throw new IllegalArgumentException("no contender is named " + name);
        }
        return contender.get();
    }
}
