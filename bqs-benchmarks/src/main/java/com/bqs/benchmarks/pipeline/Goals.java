package com.bqs.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The goals, each a ratio of two figures of the same session. */
final class Goals {

    private static final int PAGE = 500;

    private final Figures figures;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Figures figures) {
        this.figures = figures;
    }

    static List<Goal> of(Figures figures) {
        Goals all = new Goals(figures);
        all.initial();
        all.unchanged();
        Study.IN_FLIGHT.stream().filter(inFlight -> inFlight > 1).forEach(all::waiting);
        all.roundTrips();
        all.goals.addAll(GrowthGoals.of(figures));
        return all.goals;
    }

    private void initial() {
        ratio("initial / slowest floor", 1.5, slowest(FloorCases.FETCH, FloorCases.DECODE, FloorCases.COPY));
        double indexed = floor(FloorCases.COPY_INDEXED);
        if (!Double.isNaN(indexed)) {
            goals.add(Goal.beside(
                    "initial / COPY into a table with the product's indexes",
                    figures.productPerMillion(Cases.INITIAL) / indexed));
        }
        against("naive / initial", 25, Cases.INITIAL, Peers.NAIVE);
        against("Spring Batch, with the product's indexes / initial", 3, Cases.INITIAL, Peers.SPRING_BATCH_INDEXED);
        beside("Spring Batch, bare table / initial", Cases.INITIAL, Peers.SPRING_BATCH);
        against("one upsert a row, five in flight / initial", 15, Cases.INITIAL, StripeSync.NAME);
    }

    private void unchanged() {
        double own = figures.productPerMillion(Cases.UNCHANGED);
        figures.perMillion(FloorCases.DECODE, FloorCases.FLOORS).ifPresent(floor -> {
            goals.add(Goal.atMost("unchanged / fetch, decode, fingerprint on two threads", 1.2, own / floor));
            goals.add(Goal.beside(
                    "unchanged / the same by the product's own reader", own / floor(FloorCases.OWN_DECODE)));
        });
        told(
                "unchanged, bytes of WAL a row",
                10,
                Cases.UNCHANGED,
                sample -> (double) sample.cost().walBytes() / sample.rows());
        against("naive / unchanged", 15, Cases.UNCHANGED, Peers.NAIVE);
        figures.perMillion(Cases.ONE_PERCENT, Figures.PRODUCT)
                .ifPresent(changed -> goals.add(Goal.atMost("1 % changed / unchanged", 1.3, changed / own)));
    }

    private void waiting(int inFlight) {
        figures.find(Cases.waiting(Study.LATENCY_MILLIS, inFlight), Figures.PRODUCT)
                .ifPresent(summary -> {
                    double latency = Study.LATENCY_MILLIS / 1_000.0;
                    double pages = Math.ceil(summary.median(Sample::rows) / PAGE);
                    double ideal = pages * latency / inFlight;
                    goals.add(Goal.atMost(
                            Study.LATENCY_MILLIS + " ms a page, " + inFlight
                                    + " in flight: (time less 10 pages) / ideal",
                            1.15,
                            (summary.seconds() - 10 * latency) / ideal));
                });
    }

    private void roundTrips() {
        for (String name : List.of(Cases.INITIAL, Cases.UNCHANGED, Cases.ONE_PERCENT, Cases.EVERYTHING)) {
            told(
                    name + ", round trips to PostgreSQL a page",
                    4,
                    Cases.counted(name),
                    sample -> sample.cost().roundTrips() * (double) PAGE / sample.rows());
        }
        told(
                "initial, commits per 500 rows",
                1,
                Cases.INITIAL,
                sample -> sample.cost().commits() * (double) PAGE / sample.rows());
    }

    private void told(String name, double limit, String caseName, ToDoubleFunction<Sample> figure) {
        figures.find(caseName, Figures.PRODUCT)
                .ifPresent(summary -> goals.add(Goal.atMost(name, limit, summary.median(figure))));
    }

    private void ratio(String name, double limit, double floor) {
        figures.perMillion(Cases.INITIAL, Figures.PRODUCT)
                .ifPresent(own -> goals.add(Goal.atMost(name, limit, own / floor)));
    }

    private void against(String name, double limit, String caseName, String peer) {
        figures.perMillion(caseName, peer)
                .ifPresent(other -> goals.add(Goal.atLeast(name, limit, other / figures.productPerMillion(caseName))));
    }

    private void beside(String name, String caseName, String peer) {
        figures.perMillion(caseName, peer)
                .ifPresent(other -> goals.add(Goal.beside(name, other / figures.productPerMillion(caseName))));
    }

    private double floor(String caseName) {
        return figures.perMillion(caseName, FloorCases.FLOORS).orElse(Double.NaN);
    }

    private double slowest(String... floors) {
        return List.of(floors).stream()
                .map(floor -> figures.perMillion(floor, FloorCases.FLOORS))
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(Double.NaN);
    }
}
