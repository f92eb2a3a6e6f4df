package com.bqs.benchmarks.pipeline;

import com.bqs.app.Main;
import com.bqs.benchmarks.contender.Worker;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a process has its classes from, as arguments of {@code java}. It matters to small heaps: a JVM keeps the directory of
 * each jar on its class path, 8 MB for all that the harness has.
 */
final class ClassPaths {

    /** What the harness itself has: everything. */
    static final List<String> HARNESS = List.of("-cp", System.getProperty("java.class.path"));

    private ClassPaths() {}

    /** The application as it is shipped, with the libraries that its jar names. */
    static List<String> application() {
        return List.of("-jar", origin(Main.class).toString());
    }

    /** A worker, core and adapters, and the libraries that Maven gives to whoever embeds them. */
    static List<String> core() throws IOException {
        Path worker = origin(Worker.class);
        Path modules = worker.resolve("../../..").normalize();
        Set<String> parts = new LinkedHashSet<>(List.of(worker.toString()));
        for (String adapter : List.of("bqs-oracle-adapter", "bqs-postgres-adapter")) {
            Path target = modules.resolve(adapter).resolve("target");
            parts.add(target.resolve("classes").toString());
            // bqs-benchmarks/bench has Maven write this file.
            Collections.addAll(
                    parts, Files.readString(target.resolve("classpath.txt")).split(File.pathSeparator));
        }
        return List.of("-cp", String.join(File.pathSeparator, parts));
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
