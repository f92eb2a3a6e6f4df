package com.bqs.sync.canary;

import java.time.Instant;

/** Canary: clocks are handed in. */
public final class ReadsTheClock {

    private ReadsTheClock() {}

    public static Instant read() {
        return Instant.now();
    }
}
