package com.bqs.app.demo;

import com.bqs.app.config.OracleCredentials;
import com.bqs.app.config.OracleReading;
import com.bqs.app.config.OracleSettings;
import com.bqs.app.config.Secret;
import com.bqs.app.wiring.Clock;
import com.bqs.oracle.CallLimits;
import com.bqs.oracle.OracleCrmSettings;
import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import java.time.Duration;

/** A CRM in this process, which changes while it runs. */
final class DemoCrm implements AutoCloseable {
    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(5);
    private static final int PAGES_IN_FLIGHT = 4;

    private final OracleSimulator simulator;
    private final SimulatorOptions.Access access;

    private DemoCrm(OracleSimulator simulator, SimulatorOptions.Access access) {
        this.simulator = simulator;
        this.access = access;
    }

    /**
     * Starts the CRM of a story, on the story's port where that is free: a mirror notices when its CRM moves, and reads
     * everything again.
     */
    static DemoCrm start(DemoStory story) {
        SimulatorOptions options =
                SimulatorOptions.defaults(Clock.SYSTEM).withRows(story.rows()).living(story.epoch(), BETWEEN_CHANGES);
        return new DemoCrm(listening(options, story.port()), options.access());
    }

    /** How it is read. */
    OracleSettings settings() {
        return new OracleSettings(
                simulator.origin(),
                new OracleCredentials.Basic(access.user(), new Secret(access.password())),
                OracleCrmSettings.DEFAULT_API_VERSION,
                OracleCrmSettings.DEFAULT_FRAMEWORK_VERSION,
                null,
                new OracleReading(OracleCrmSettings.DEFAULT_PAGE_SIZE, PAGES_IN_FLIGHT, CallLimits.DEFAULT.timeout()));
    }

    @Override
    public void close() {
        simulator.close();
    }

    private static OracleSimulator listening(SimulatorOptions options, int port) {
        try {
            return OracleSimulator.start(options.withPort(port), Clock.SYSTEM);
        } catch (IllegalStateException portInUse) {
            return OracleSimulator.start(options.withPort(0), Clock.SYSTEM);
        }
    }
}
