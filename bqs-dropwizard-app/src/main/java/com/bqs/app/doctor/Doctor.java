package com.bqs.app.doctor;

import com.bqs.app.config.OracleSettings;
import com.bqs.oracle.OracleCrmProbe;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * Probes configuration, CRM and database. Retries nothing, writes nothing, and ends within 50 s whatever hangs. Thread-safe.
 */
public final class Doctor {

    private static final Duration WHOLE = Duration.ofSeconds(45);
    /** For the examinations to tell what they had found when their time was over. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration CALL = Duration.ofSeconds(10);

    private final Installation installation;
    private final Probes probes;
    private final String version;
    private final InstantSource clock;
    private final Duration callLimit;

    /**
     * A doctor for this installation, whose configuration is known to be valid.
     *
     * @param version of this program
     */
    public Doctor(Installation installation, Probes probes, String version, InstantSource clock) {
        this(installation, probes, version, clock, CALL);
    }

    Doctor(Installation installation, Probes probes, String version, InstantSource clock, Duration callLimit) {
        this.installation = installation;
        this.probes = probes;
        this.version = version;
        this.clock = clock;
        this.callLimit = callLimit;
    }

    /**
     * Looks at everything; several may look at once.
     *
     * @throws com.bqs.app.config.ConfigException where the mapping's file cannot be used any more
     */
    public DoctorReport examine() {
        OracleSettings oracle = installation.oracle();
        Deadline deadline = new Deadline(WHOLE);
        Duration limit = oracle.reading().timeout().compareTo(callLimit) < 0
                ? oracle.reading().timeout()
                : callLimit;
        OracleCrmProbe probe = probes.crm(oracle, limit);
        Deadline outer = new Deadline(WHOLE.plus(GRACE));
        Future<List<Finding>> database = outer.start(() -> database(deadline));
        Future<List<Finding>> crm =
                outer.start(() -> new CrmExamination(oracle, probe, clock, new Inquiry(deadline, limit)).examine());
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.pass("configuration", "every key is known and every value can be read"));
        findings.addAll(whole("crm", outer, crm));
        findings.addAll(whole("database", outer, database));
        return new DoctorReport(
                clock.instant(), version, installation.settings().values(), findings);
    }

    private List<Finding> database(Deadline deadline) {
        try (Probes.Database database = probes.database(callLimit)) {
            return database.isMade()
                    ? new DatabaseExamination(installation, deadline, callLimit)
                            .examine(database::inspect, database::pendingMigrations, database::missingIndexes)
                    : List.of(DatabaseToMake.examine(
                            installation.settings().database().dataFolder()));
        }
    }

    private static List<Finding> whole(String name, Deadline outer, Future<List<Finding>> examination) {
        try {
            return outer.await(WHOLE.plus(GRACE), examination);
        } catch (TimeoutException e) {
            return List.of(
                    Finding.fail(name, "not examined within the doctor's time", "correct what fails above first"));
        }
    }
}
