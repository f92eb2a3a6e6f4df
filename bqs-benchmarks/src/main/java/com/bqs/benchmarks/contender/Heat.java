package com.bqs.benchmarks.contender;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Lets a contender do its task, and prints a line of JSON for each time. */
public final class Heat {

    private Heat() {}

    /** For a main method; the line is the last thing printed. */
    public static void run(Contender contender, String... args) throws IOException, SQLException {
        Assignment assignment = Assignment.parse(args);
        for (int repeat = 0; repeat < assignment.repeats(); repeat++) {
            contender.prepare(assignment);
            Duration cpu = cpu();
            long begun = System.nanoTime();
            contender.load(assignment);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cpuSeconds = cpu().minus(cpu).toMillis() / 1e3;
            Checksum checksum = Checksum.of(assignment.jdbcUrl(), contender.relation());
            System.out.printf(
                    Locale.ROOT,
                    "{\"rows\":%d,\"seconds\":%.3f,\"cpu_seconds\":%.2f,\"checksum\":\"%s\"}%n",
                    checksum.rows(),
                    seconds,
                    cpuSeconds,
                    checksum.sum());
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
