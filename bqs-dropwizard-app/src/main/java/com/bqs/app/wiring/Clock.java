package com.bqs.app.wiring;

import java.time.InstantSource;

/** The process's clock, bound once; everything else is handed it. */
public final class Clock {
    public static final InstantSource SYSTEM = InstantSource.system();

    private Clock() {}
}
