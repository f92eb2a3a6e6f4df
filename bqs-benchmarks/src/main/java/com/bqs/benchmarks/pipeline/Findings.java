package com.bqs.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;

/** What a session has measured so far, and what there is to say about it. */
final class Findings {

    private final List<Sample> samples = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void add(Sample sample) {
        samples.add(sample);
        System.err.println(sample.csv());
    }

    /** What a reader of the figures has to know. */
    void remark(String remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
            System.err.println(remark);
        }
    }

    /** What must not be: it ends no measurement, but the session ends as failed. */
    void fail(String failure) {
        failures.add(failure);
        System.err.println("FAILED: " + failure);
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
