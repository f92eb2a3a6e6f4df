package com.bqs.benchmarks.pipeline;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** All samples of one case by one contender. */
record Summary(String name, String contender, List<Sample> samples) {

    Summary {
        samples = List.copyOf(samples);
    }

    double median(ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double seconds() {
        return median(Sample::seconds);
    }

    double least() {
        return samples.stream().mapToDouble(Sample::seconds).min().orElse(0);
    }

    double greatest() {
        return samples.stream().mapToDouble(Sample::seconds).max().orElse(0);
    }
}
