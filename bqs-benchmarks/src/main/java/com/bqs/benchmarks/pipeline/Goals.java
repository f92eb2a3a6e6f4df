package com.bqs.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The goals, each a ratio of two figures of the same session. */
final class Goals {

    private static final String PRODUCT = "product";
    private static final String FLOORS = "floors";
    private static final int PAGE = 500;

    private final List<Summary> summaries;
    private final List<Goal> goals = new ArrayList<>();

    Goals(List<Summary> summaries) {
        this.summaries = List.copyOf(summaries);
        initial();
        unchanged();
        Study.IN_FLIGHT.stream().filter(inFlight -> inFlight > 1).forEach(this::waiting);
        commits();
        growth();
        smallHeap();
    }

    /** What was wanted and what came out. */
    private record Goal(String name, String wanted, double figure, boolean met) {

        static Goal atMost(String name, double limit, double figure) {
            return new Goal(name, "≤ " + limit, figure, figure <= limit);
        }

        static Goal atLeast(String name, double limit, double figure) {
            return new Goal(name, "≥ " + limit, figure, figure >= limit);
        }

        String line() {
            return String.format(
                    Locale.ROOT, "| %s | %s | %.2f | %s |%n", name, wanted, figure, met ? "met" : "**not met**");
        }
    }

    String markdown() {
        StringBuilder text = new StringBuilder("| goal | wanted | is | |\n|---|---:|---:|---|\n");
        goals.forEach(goal -> text.append(goal.line()));
        return text.toString();
    }

    private void initial() {
        double slowest = List.of(FloorCases.FETCH, FloorCases.DECODE, FloorCases.COPY).stream()
                .map(floor -> perMillion(floor, FLOORS))
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(Double.NaN);
        perMillion(Cases.INITIAL, PRODUCT)
                .ifPresent(own -> goals.add(Goal.atMost("initial / slowest floor", 1.5, own / slowest)));
        ratio("naive / initial", 25, Cases.INITIAL, "naive");
        ratio("Spring Batch / initial", 3, Cases.INITIAL, "spring-batch");
        ratio("one upsert a row, five in flight / initial", 15, Cases.INITIAL, StripeSync.NAME);
    }

    private void unchanged() {
        double own = perMillion(Cases.UNCHANGED, PRODUCT).orElse(Double.NaN);
        perMillion(FloorCases.DECODE, FLOORS)
                .ifPresent(floor -> goals.add(
                        Goal.atMost("unchanged / fetch, decode, fingerprint on two threads", 1.2, own / floor)));
        find(Cases.UNCHANGED, PRODUCT)
                .ifPresent(summary -> goals.add(Goal.atMost(
                        "unchanged, bytes of WAL a row",
                        10,
                        summary.median(sample -> (double) sample.cost().walBytes() / sample.rows()))));
        ratio("naive / unchanged", 15, Cases.UNCHANGED, "naive");
        perMillion(Cases.ONE_PERCENT, PRODUCT)
                .ifPresent(changed -> goals.add(Goal.atMost("1 % changed / unchanged", 1.3, changed / own)));
    }

    private void waiting(int inFlight) {
        find(Cases.waiting(Study.LATENCY_MILLIS, inFlight), PRODUCT).ifPresent(summary -> {
            double latency = Study.LATENCY_MILLIS / 1_000.0;
            double pages = Math.ceil(summary.median(Sample::rows) / PAGE);
            double ideal = pages * latency / inFlight;
            goals.add(Goal.atMost(
                    Study.LATENCY_MILLIS + " ms a page, " + inFlight + " in flight: (time less 10 pages) / ideal",
                    1.15,
                    (summary.seconds() - 10 * latency) / ideal));
        });
    }

    private void commits() {
        find(Cases.INITIAL, PRODUCT)
                .ifPresent(summary -> goals.add(Goal.atMost(
                        "initial, commits per 500 rows",
                        1,
                        summary.median(sample -> sample.cost().commits() * (double) PAGE / sample.rows()))));
    }

    /** Sizes are compared with the next smaller one; what depends on the changes alone, the greatest with the smallest. */
    private void growth() {
        List<Integer> sizes = summaries.stream()
                .filter(summary -> summary.name().startsWith(Cases.INITIAL + "; ")
                        && summary.name().endsWith(" rows"))
                .map(summary -> (int) summary.median(Sample::rows))
                .toList();
        for (int i = 1; i < sizes.size(); i++) {
            int smaller = sizes.get(i - 1);
            int larger = sizes.get(i);
            for (String name : List.of(Cases.INITIAL, Cases.UNCHANGED)) {
                double figure = perMillion(Cases.among(larger, name), PRODUCT).orElseThrow()
                        / perMillion(Cases.among(smaller, name), PRODUCT).orElseThrow();
                goals.add(Goal.atMost(
                        String.format(Locale.ROOT, "%s, time per row, %,d / %,d rows", name, larger, smaller),
                        1.1,
                        figure));
            }
        }
        if (sizes.size() > 1) {
            for (String name : List.of(Cases.INCREMENTAL_THOUSAND, Cases.LIST)) {
                int smallest = sizes.get(0);
                int greatest = sizes.get(sizes.size() - 1);
                double figure =
                        find(Cases.among(greatest, name), PRODUCT).orElseThrow().seconds()
                                / find(Cases.among(smallest, name), PRODUCT)
                                        .orElseThrow()
                                        .seconds();
                goals.add(Goal.atMost(
                        String.format(Locale.ROOT, "%s, time, %,d / %,d rows", name, greatest, smallest), 2, figure));
            }
        }
    }

    private void smallHeap() {
        double usual = perMillion(Cases.INITIAL, PRODUCT).orElse(Double.NaN);
        perMillion(SmallHeap.APPLICATION, PRODUCT)
                .ifPresent(small -> goals.add(
                        Goal.atLeast(SmallHeap.APPLICATION + ", rate / usual initial rate", 0.6, usual / small)));
        perMillion(SmallHeap.CORE, "core")
                .ifPresent(small ->
                        goals.add(Goal.atLeast(SmallHeap.CORE + ", rate / usual initial rate", 0.6, usual / small)));
    }

    private void ratio(String name, double limit, String caseName, String peer) {
        double own = perMillion(caseName, PRODUCT).orElse(Double.NaN);
        perMillion(caseName, peer).ifPresent(other -> goals.add(Goal.atLeast(name, limit, other / own)));
    }

    private OptionalDouble perMillion(String caseName, String contender) {
        return find(caseName, contender).stream()
                .mapToDouble(summary -> summary.median(Sample::secondsPerMillion))
                .findFirst();
    }

    private Optional<Summary> find(String caseName, String contender) {
        return summaries.stream()
                .filter(summary ->
                        summary.name().equals(caseName) && summary.contender().equals(contender))
                .findFirst();
    }
}
