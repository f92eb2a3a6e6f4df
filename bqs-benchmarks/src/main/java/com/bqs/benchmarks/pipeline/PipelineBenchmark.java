package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bqs bench}: measures the product and what it is held against, and writes a table and every single figure. */
@Command(
        name = "bqs bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the product, its floors and its peers, each in a process of its own, in one go.")
public final class PipelineBenchmark implements Callable<Integer> {

    private static final int MILLION = 1_000_000;
    private static final List<Integer> GROWTH = List.of(10_000, 100_000, MILLION);

    @Option(
            names = "--rows",
            defaultValue = "200000",
            description = "Opportunities in the CRM, 0 for only what else is asked for (${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--reps", defaultValue = "3", description = "How often each case is done (${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(
            names = "--slow-rows",
            description = "Rows for the peers that take one at a time; a tenth of --rows where not given.")
    private @Nullable Integer slowRows;

    @Option(
            names = "--growth",
            split = ",",
            description = "Sizes of further mirrors, to see how the cost grows, as 10000,100000.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--small-heap",
            description =
                    "A first run of so many rows in a heap of 128 MB for the application, 64 MB for core and adapters.")
    private int smallHeapRows;

    @Option(
            names = "--all",
            description =
                    "The whole study: --rows, --growth 10000,100000,1000000 and --small-heap 1000000; some twenty minutes.")
    private boolean all;

    @Option(names = "--sweep", description = "Loads so many rows by Spring Batch with each of its settings.")
    private int sweepRows;

    @Option(names = "--out", description = "Folder for pipeline.md and pipeline.csv (${DEFAULT-VALUE}).")
    private Path out = Path.of("bqs-benchmarks", "target", "results");

    private final Findings findings = new Findings();
    private String postgres = "";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new PipelineBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Map.Entry<Integer, List<Part>> lab : parts().entrySet()) {
            inLab(lab.getKey(), lab.getValue());
        }
        if (!findings.samples().isEmpty()) {
            System.out.println(write());
            System.out.println("Written to " + out.toAbsolutePath());
        }
        return findings.failures().isEmpty() ? 0 : 1;
    }

    /** Some cases of one CRM. */
    private interface Part {
        void measure(Lab lab) throws IOException, SQLException, InterruptedException;
    }

    /** By the number of rows that their CRM has. */
    private Map<Integer, List<Part>> parts() {
        Map<Integer, List<Part>> parts = new LinkedHashMap<>();
        if (rows > 0) {
            int slow = slowRows == null ? Math.max(1, rows / 10) : slowRows;
            add(parts, rows, lab -> Study.measure(lab, rows, slow, repetitions));
        }
        for (int size : all ? GROWTH : sizes) {
            add(parts, size, new Growth(size, repetitions)::measure);
        }
        int small = all ? MILLION : smallHeapRows;
        if (small > 0) {
            add(parts, small, SmallHeap::measure);
        }
        if (sweepRows > 0) {
            add(parts, sweepRows, new Sweep(sweepRows, repetitions)::measure);
        }
        return parts;
    }

    private static void add(Map<Integer, List<Part>> parts, int crmRows, Part part) {
        parts.computeIfAbsent(crmRows, key -> new ArrayList<>()).add(part);
    }

    /** What goes wrong ends the parts of this CRM only, and what was measured till then is kept. */
    private void inLab(int crmRows, List<Part> parts) throws IOException, InterruptedException {
        try (Lab lab = Lab.open(Files.createTempDirectory("bqs-bench"), crmRows, findings)) {
            postgres = lab.server().text("show server_version");
            for (Part part : parts) {
                part.measure(lab);
                write();
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            findings.fail("with a CRM of " + crmRows + " rows: "
                    + e.toString().lines().findFirst().orElse(""));
            e.printStackTrace();
        }
    }

    private String command() {
        List<String> arguments =
                spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs();
        return ("./bqs bench " + String.join(" ", arguments)).strip();
    }

    private String write() throws IOException {
        Report report = new Report(findings, Machine.here(postgres), command());
        Files.createDirectories(out);
        Files.writeString(out.resolve("pipeline.md"), report.markdown());
        Files.write(out.resolve("pipeline.csv"), report.csv());
        return report.markdown();
    }
}
