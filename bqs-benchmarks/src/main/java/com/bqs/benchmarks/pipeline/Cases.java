package com.bqs.benchmarks.pipeline;

/** The names of the cases. */
final class Cases {

    static final String INITIAL = "initial";
    static final String UNCHANGED = "unchanged";
    static final String ONE_PERCENT = "1 % changed";
    static final String EVERYTHING = "100 % changed";
    static final String INCREMENTAL = "incremental of 1 %";
    static final String PLAIN_INITIAL = "initial; not compressed";
    static final String PLAIN = "unchanged; not compressed";

    private Cases() {}

    /** An unchanged run while each answer takes a while. */
    static String waiting(int millis, int inFlight) {
        return "unchanged; " + millis + " ms a page; " + inFlight + " in flight";
    }
}
