package com.bqs.benchmarks.pipeline;

import java.util.Locale;

/** The names of the cases. */
final class Cases {

    static final String INITIAL = "initial";
    /** What {@code bqs sync} does, which is a process for one run. */
    static final String COLD = "initial; the first of its process";

    static final String UNCHANGED = "unchanged";
    static final String ONE_PERCENT = "1 % changed";
    static final String EVERYTHING = "100 % changed";
    static final String INCREMENTAL = "incremental of 1 %";
    static final String PLAIN_INITIAL = "initial; not compressed";
    static final String PLAIN = "unchanged; not compressed";

    static final String INCREMENTAL_THOUSAND = "incremental of 1,000 changes";
    static final String LIST = "API, page of 50";

    private Cases() {}

    /** A case whose round trips are counted, which costs time. */
    static String counted(String name) {
        return name + "; round trips counted";
    }

    /** A case in a mirror of another size. */
    static String among(int rows, String name) {
        return String.format(Locale.ROOT, "%s; %,d rows", name, rows);
    }

    /** An unchanged run while each answer takes a while. */
    static String waiting(int millis, int inFlight) {
        return "unchanged; " + millis + " ms a page; " + inFlight + " in flight";
    }
}
