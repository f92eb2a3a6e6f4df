package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process has used so far, from Linux's {@code /proc}; elsewhere everything is 0. */
final class ProcessMeter {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private final Path folder;

    ProcessMeter(long pid) {
        this.folder = Path.of("/proc", Long.toString(pid));
    }

    /** CPU seconds of the process itself. */
    double cpuSeconds() {
        List<String> stat = stat(folder);
        return ticks(stat, USER) + ticks(stat, SYSTEM);
    }

    /** CPU seconds of the process, of its children, and of those that have ended. */
    double treeCpuSeconds() {
        while (true) {
            List<Long> children = children();
            double seconds = children.stream()
                    .mapToDouble(pid -> new ProcessMeter(pid).cpuSeconds())
                    .sum();
            List<String> stat = stat(folder);
            if (children().equals(children)) {
                return seconds
                        + ticks(stat, USER)
                        + ticks(stat, SYSTEM)
                        + ticks(stat, CHILDREN_USER)
                        + ticks(stat, CHILDREN_SYSTEM);
            }
            // One ended meanwhile, and might be counted twice or not at all.
        }
    }

    /** The most memory that was resident since the last {@link #forgetPeak}, in MB. */
    long peakMegabytes() {
        return lines(folder.resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    void forgetPeak() {
        Path switchFile = folder.resolve("clear_refs");
        if (Files.isWritable(switchFile)) {
            try {
                Files.writeString(switchFile, "5");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Long> children() {
        String pid = folder.getFileName().toString();
        return lines(folder.resolve("task").resolve(pid).resolve("children")).stream()
                .flatMap(line -> Stream.of(line.trim().split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** The fields behind the program's name, which may hold spaces. */
    private static List<String> stat(Path folder) {
        return lines(folder.resolve("stat")).stream()
                .flatMap(line ->
                        Stream.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)))
                .toList();
    }

    private static double ticks(List<String> stat, int field) {
        return stat.size() > field ? Long.parseLong(stat.get(field)) / TICKS_PER_SECOND : 0;
    }

    /** A process may end while it is looked at. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException ended) {
            return List.of();
        }
    }
}
