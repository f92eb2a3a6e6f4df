package com.bqs.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated CRM holds and how it behaves.
 *
 * @param port 0 for any free one; it always listens on 127.0.0.1
 * @param rows opportunities made up at its epoch
 * @param seed the same seed, rows and epoch give the same CRM
 * @param epoch the CRM's time at which the rows are as made up
 * @param tick time between two changes of the CRM's own making; null for a CRM that keeps still
 * @param access who may read
 * @param maxLimit the greatest page; a higher {@code limit} is cut to it without a word
 */
public record SimulatorOptions(
        int port,
        int rows,
        long seed,
        Instant epoch,
        @Nullable Duration tick,
        Access access,
        int maxLimit) {

    /** Oracle's default cap; some pods are said to give 499. */
    public static final int DEFAULT_MAX_LIMIT = 500;

    /**
     * Who may read, by Basic authentication or, as an OAuth client with the same name and secret, by bearer token.
     *
     * @param password of this stand-in; no real one
     */
    public record Access(String user, String password) {

        @Override
        public String toString() {
            return "Access[" + user + "]";
        }
    }

    /** A still CRM of 2,000 opportunities on a free port, as of now. */
    public static SimulatorOptions defaults(InstantSource clock) {
        return new SimulatorOptions(0, 2_000, 1, clock.instant(), null, new Access("demo", "demo"), DEFAULT_MAX_LIMIT);
    }

    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(other, rows, seed, epoch, tick, access, maxLimit);
    }

    public SimulatorOptions withRows(int other) {
        return new SimulatorOptions(port, other, seed, epoch, tick, access, maxLimit);
    }

    public SimulatorOptions withSeed(long other) {
        return new SimulatorOptions(port, rows, other, epoch, tick, access, maxLimit);
    }

    /** Lives on from an epoch, one change each tick. */
    public SimulatorOptions living(Instant since, Duration each) {
        return new SimulatorOptions(port, rows, seed, since, each, access, maxLimit);
    }

    public SimulatorOptions withMaxLimit(int other) {
        return new SimulatorOptions(port, rows, seed, epoch, tick, access, other);
    }
}
