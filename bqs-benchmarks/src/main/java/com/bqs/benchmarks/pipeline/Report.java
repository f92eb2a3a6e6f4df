package com.bqs.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, as tables and as single figures. */
final class Report {

    private final List<Sample> samples;
    private final List<Summary> summaries;
    private final Machine machine;
    private final String command;

    Report(List<Sample> samples, Machine machine, String command) {
        this.samples = List.copyOf(samples);
        this.summaries = summarize(samples);
        this.machine = machine;
        this.command = command;
    }

    List<String> csv() {
        List<String> lines = new ArrayList<>(List.of("# " + machine.text(), "# " + command, Sample.CSV_HEADER));
        samples.forEach(sample -> lines.add(sample.csv()));
        return lines;
    }

    String markdown() {
        return "`" + command + "` on " + machine.text() + ".\n\n"
                + "Median of " + summaries.get(0).samples().size()
                + " (least to greatest); all cases in turn, warm; CPU in"
                + " seconds of contender, PostgreSQL and CRM; the peak is the contender's resident memory.\n\n"
                + "| case | who | rows | s | rows/s | CPU s | WAL bytes a row | commits | peak MB |\n"
                + "|---|---|---:|---:|---:|---:|---:|---:|---:|\n"
                + summaries.stream().map(Report::line).collect(Collectors.joining())
                + "\n"
                + new Goals(summaries).markdown();
    }

    private static String line(Summary summary) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %.2f (%.2f to %.2f) | %,.0f | %.1f + %.1f + %.1f | %,.1f | %,.0f | %,.0f |%n",
                summary.name(),
                summary.contender(),
                summary.median(Sample::rows),
                summary.seconds(),
                summary.least(),
                summary.greatest(),
                summary.median(Sample::rate),
                summary.median(sample -> sample.cost().cpuContender()),
                summary.median(sample -> sample.cost().cpuPostgres()),
                summary.median(sample -> sample.cost().cpuCrm()),
                summary.median(sample -> (double) sample.cost().walBytes() / sample.rows()),
                summary.median(sample -> sample.cost().commits()),
                summary.median(sample -> sample.cost().peakMegabytes()));
    }

    private static List<Summary> summarize(List<Sample> samples) {
        Map<String, List<Sample>> byCase = new LinkedHashMap<>();
        samples.forEach(
                sample -> byCase.computeIfAbsent(sample.name() + "\n" + sample.contender(), key -> new ArrayList<>())
                        .add(sample));
        return byCase.values().stream()
                .map(group -> new Summary(group.get(0).name(), group.get(0).contender(), group))
                .toList();
    }
}
