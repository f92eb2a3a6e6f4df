package com.bqs.benchmarks.pipeline;

import java.util.Locale;

/** What was wanted and what came out; or only what came out, where it stands beside a goal to be compared with. */
record Goal(String name, String wanted, double figure, String verdict) {

    static Goal atMost(String name, double limit, double figure) {
        return new Goal(name, "≤ " + limit, figure, verdict(figure <= limit));
    }

    static Goal atLeast(String name, double limit, double figure) {
        return new Goal(name, "≥ " + limit, figure, verdict(figure >= limit));
    }

    static Goal beside(String name, double figure) {
        return new Goal(name, "", figure, "beside");
    }

    String line() {
        return String.format(Locale.ROOT, "| %s | %s | %.2f | %s |%n", name, wanted, figure, verdict);
    }

    private static String verdict(boolean met) {
        return met ? "met" : "**not met**";
    }
}
