package com.bqs.benchmarks.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The summaries by case and contender. */
record Figures(List<Summary> all) {

    static final String PRODUCT = "product";

    Figures {
        all = List.copyOf(all);
    }

    Optional<Summary> find(String caseName, String contender) {
        return all.stream()
                .filter(summary ->
                        summary.name().equals(caseName) && summary.contender().equals(contender))
                .findFirst();
    }

    /** Seconds for each million rows. */
    OptionalDouble perMillion(String caseName, String contender) {
        return find(caseName, contender).stream()
                .mapToDouble(summary -> summary.median(Sample::secondsPerMillion))
                .findFirst();
    }

    /** The same of the product; not a number where it was not measured, which meets no goal. */
    double productPerMillion(String caseName) {
        return perMillion(caseName, PRODUCT).orElse(Double.NaN);
    }

    /** The product's time, or not a number. */
    double productSeconds(String caseName) {
        return find(caseName, PRODUCT).map(Summary::seconds).orElse(Double.NaN);
    }
}
