package com.bqs.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, as tables and as single figures. */
final class Report {

    private final Findings findings;
    private final List<Summary> summaries;
    private final Machine machine;
    private final String command;

    Report(Findings findings, Machine machine, String command) {
        this.findings = findings;
        this.summaries = summarize(findings.samples());
        this.machine = machine;
        this.command = command;
    }

    List<String> csv() {
        List<String> lines = new ArrayList<>(List.of("# " + machine.text(), "# " + command, Sample.CSV_HEADER));
        findings.samples().forEach(sample -> lines.add(sample.csv()));
        return lines;
    }

    String markdown() {
        return "`" + command + "` on " + machine.text() + ".\n\n"
                + "Medians (least to greatest) of n runs; all cases in turn, warm; CPU in seconds of contender, PostgreSQL"
                + " and CRM; round trips where they are counted; the peak is the contender's resident memory.\n\n"
                + paragraphs("**FAILED:** ", findings.failures())
                + paragraphs("", findings.remarks())
                + "| case | who | n | rows | s | rows/s | CPU s | WAL bytes a row | commits | round trips | peak MB |\n"
                + "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
                + summaries.stream().map(Report::line).collect(Collectors.joining())
                + "\n| goal | wanted | is | |\n|---|---:|---:|---|\n"
                + Goals.of(new Figures(summaries)).stream().map(Goal::line).collect(Collectors.joining());
    }

    private static String paragraphs(String before, List<String> texts) {
        return texts.stream().map(text -> before + text + "\n\n").collect(Collectors.joining());
    }

    private static String line(Summary summary) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %,.0f | %.3f (%.3f to %.3f) | %,.0f | %.2f + %.2f + %.2f | %,.1f | %,.0f | %s | %,.0f |%n",
                summary.name(),
                summary.contender(),
                summary.samples().size(),
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
                trips(summary.median(sample -> sample.cost().roundTrips())),
                summary.median(sample -> sample.cost().peakMegabytes()));
    }

    private static String trips(double count) {
        return count == 0 ? "" : String.format(Locale.ROOT, "%,.0f", count);
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
