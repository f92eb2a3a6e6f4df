package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.config.Version;
import com.bqs.app.doctor.Bundle;
import com.bqs.app.doctor.Doctor;
import com.bqs.app.doctor.DoctorReport;
import com.bqs.app.doctor.Installation;
import com.bqs.app.doctor.Probes;
import com.bqs.app.doctor.Verdict;
import com.bqs.app.wiring.Clock;
import com.bqs.app.wiring.OwnProbes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bqs doctor}. */
@Command(
        name = "doctor",
        description = "Probes configuration, CRM and database, and says of each problem what to do. Changes nothing.")
final class DoctorCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final BqsCommand bqs;
    private final PrintWriter out;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description = "Also write a zip file for support: report, last runs, log, versions; no secrets.")
    private @Nullable Path bundle;

    @Spec
    private @Nullable CommandSpec spec;

    DoctorCommand(BqsCommand bqs, PrintWriter out) {
        this.bqs = bqs;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = bqs.loadSettings();
        Probes probes = new OwnProbes(settings);
        DoctorReport report = new Doctor(Installation.of(settings), probes, Version.current(), Clock.SYSTEM).examine();
        print(report);
        if (bundle != null) {
            write(new Bundle(settings, probes, report), bundle);
        }
        return report.verdict() == Verdict.FAIL ? FAILED : 0;
    }

    private void write(Bundle content, Path file) {
        try {
            content.write(file);
        } catch (IOException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "spec").commandLine(),
                    "--bundle " + file + " cannot be written: " + e);
        }
    }

    private void print(DoctorReport report) throws IOException {
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
    }
}
