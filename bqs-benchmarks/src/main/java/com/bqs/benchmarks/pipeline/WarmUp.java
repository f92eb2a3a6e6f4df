package com.bqs.benchmarks.pipeline;

/** How often everything is done before it is measured. */
final class WarmUp {

    /** By then a JVM has compiled what the rows go through, and goes on for a while with what each page goes through. */
    private static final int ROWS = 1_000_000;

    private static final int MAX_ROUNDS = 10;

    private WarmUp() {}

    static int rounds(int rows) {
        return Math.max(1, Math.min(MAX_ROUNDS, ROWS / rows));
    }
}
