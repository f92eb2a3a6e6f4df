package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

    @Option(names = "--rows", defaultValue = "200000", description = "Opportunities in the CRM (${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--reps", defaultValue = "3", description = "How often each case is done (${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(
            names = "--slow-rows",
            description = "Rows for the peers that take one at a time; a tenth of --rows where not given.")
    private @Nullable Integer slowRows;

    @Option(names = "--out", description = "Folder for pipeline.md and pipeline.csv (${DEFAULT-VALUE}).")
    private Path out = Path.of("bqs-benchmarks", "target", "results");

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new PipelineBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("bqs-bench");
        try (Lab lab = Lab.open(folder, rows)) {
            Study study = new Study(lab, rows);
            study.warmUp(slowRows == null ? Math.max(1, rows / 10) : slowRows);
            for (int repetition = 0; repetition < repetitions; repetition++) {
                study.repeat();
            }
            study.answeringOtherwise();
            write(new Report(lab.samples(), Machine.here(lab.server()), command()));
        }
        return 0;
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
