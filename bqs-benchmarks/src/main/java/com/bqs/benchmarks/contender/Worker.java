package com.bqs.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Runs one contender in a process of its own: a task a line from standard input, and for each a line with nanoseconds and rows
 * on standard output. Whatever the contender prints goes to standard error.
 */
public final class Worker {

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

    /** Each by its own constructor, so that a process loads no other contender, whose libraries it may not have. */
    private static Contender named(String name) {
        return switch (name) {
            case "product" -> new Product();
            case "core" -> new Core();
            case "floors" -> new Floors();
            case "naive" -> new Naive();
            case "spring-batch" -> new SpringBatch();
            default -> throw new IllegalArgumentException("no contender is named " + name);
        };
    }
}
