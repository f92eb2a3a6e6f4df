package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured on, without the machine's name. */
record Machine(String text) {

    static Machine here(String postgres) throws IOException {
        return new Machine(String.format(
                Locale.ROOT,
                "%d cores, %s, %s %s, Java %s, PostgreSQL %s",
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                postgres));
    }

    private static String memory() throws IOException {
        Path file = Path.of("/proc/meminfo");
        if (!Files.isReadable(file)) {
            return "memory unknown";
        }
        String total = Files.readAllLines(file).get(0).replaceAll("\\D", "");
        return Long.parseLong(total) / (1 << 20) + " GB";
    }
}
