package com.bqs.simulator;

import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import com.bqs.simulator.rest.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
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
 * @param quirks what differs from the defaults at the beginning
 * @param faults a script of what goes wrong first, as {@code 429 x2; reset @7}; empty for nothing
 */
public record SimulatorOptions(
        int port,
        int rows,
        long seed,
        Instant epoch,
        @Nullable Duration tick,
        Access access,
        Map<Quirk, String> quirks,
        String faults) {

    public SimulatorOptions {
        quirks = Map.copyOf(quirks);
        Quirks trial = new Quirks();
        quirks.forEach(trial::set);
        new Faults().script(faults);
    }

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
        return new SimulatorOptions(0, 2_000, 1, clock.instant(), null, new Access("demo", "demo"), Map.of(), "");
    }

    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(other, rows, seed, epoch, tick, access, quirks, faults);
    }

    public SimulatorOptions withRows(int other) {
        return new SimulatorOptions(port, other, seed, epoch, tick, access, quirks, faults);
    }

    public SimulatorOptions withSeed(long other) {
        return new SimulatorOptions(port, rows, other, epoch, tick, access, quirks, faults);
    }

    /** Lives on from an epoch, one change each tick. */
    public SimulatorOptions living(Instant since, Duration each) {
        return new SimulatorOptions(port, rows, seed, since, each, access, quirks, faults);
    }

    /** With a quirk from the beginning. */
    public SimulatorOptions with(Quirk quirk, String value) {
        Map<Quirk, String> more = new EnumMap<>(Quirk.class);
        more.putAll(quirks);
        more.put(quirk, value);
        return new SimulatorOptions(port, rows, seed, epoch, tick, access, more, faults);
    }

    /** With faults from the beginning. */
    public SimulatorOptions withFaults(String script) {
        return new SimulatorOptions(port, rows, seed, epoch, tick, access, quirks, script);
    }

    public SimulatorOptions withAccess(Access other) {
        return new SimulatorOptions(port, rows, seed, epoch, tick, other, quirks, faults);
    }
}
