package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    private @Nullable Integer smallHeapRows;

    @Option(names = "--out", description = "Folder for pipeline.md and pipeline.csv (${DEFAULT-VALUE}).")
    private Path out = Path.of("bqs-benchmarks", "target", "results");

    private final List<Sample> samples = new ArrayList<>();
    private String postgres = "";

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new PipelineBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (rows > 0) {
            inLab(rows, this::study);
        }
        for (int size : sizes) {
            inLab(size, new Growth(size, repetitions)::measure);
        }
        if (smallHeapRows != null) {
            inLab(smallHeapRows, SmallHeap::measure);
        }
        write(new Report(samples, Machine.here(postgres), command()));
        return 0;
    }

    /** Some cases of one CRM. */
    private interface Part {
        void measure(Lab lab) throws IOException, SQLException, InterruptedException;
    }

    private void inLab(int crmRows, Part part) throws IOException, SQLException, InterruptedException {
        try (Lab lab = Lab.open(Files.createTempDirectory("bqs-bench"), crmRows)) {
            postgres = lab.server().text("show server_version");
            part.measure(lab);
            samples.addAll(lab.samples());
        }
    }

    private void study(Lab lab) throws IOException, SQLException {
        Study study = new Study(lab, rows);
        study.warmUp(slowRows == null ? Math.max(1, rows / 10) : slowRows);
        for (int repetition = 0; repetition < repetitions; repetition++) {
            study.repeat();
        }
        study.answeringOtherwise();
    }

    private String command() {
        List<String> arguments =
                spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs();
        return ("./bqs bench " + String.join(" ", arguments)).strip();
    }

    private void write(Report report) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("pipeline.md"), report.markdown());
        Files.write(out.resolve("pipeline.csv"), report.csv());
        System.out.println(report.markdown());
        System.out.println("Written to " + out.toAbsolutePath());
    }
}
