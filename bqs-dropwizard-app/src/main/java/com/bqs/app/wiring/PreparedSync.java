package com.bqs.app.wiring;

import com.bqs.app.config.OracleSettings;
import com.bqs.app.config.Settings;
import com.bqs.app.config.Version;
import com.bqs.app.doctor.Doctor;
import com.bqs.app.doctor.Installation;
import com.bqs.app.metrics.Metrics;
import com.bqs.domain.ClosedStatuses;
import com.bqs.oracle.CrmCallListener;
import com.bqs.postgres.PostgresMirror;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.SyncSettings;
import com.bqs.sync.port.OracleCrmPort;
import java.nio.file.Path;
import java.time.Duration;

/** A mirror that is open, up to date and claimed by its CRM, and the engine that fills it from there. */
public final class PreparedSync implements AutoCloseable {
    private final MirrorDatabase database;
    private final SyncEngine engine;
    private final Settings settings;
    private final CrmSource source;

    private PreparedSync(MirrorDatabase database, SyncEngine engine, Settings settings, CrmSource source) {
        this.database = database;
        this.engine = engine;
        this.settings = settings;
        this.source = source;
    }

    /**
     * Connects to the database, migrates it and claims it. The CRM is not asked yet.
     *
     * @throws com.bqs.app.config.ConfigException where the mapping's file cannot be used
     * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code, or {@code CONFIG_SOURCE_CHANGED}
     */
    public static PreparedSync open(Settings settings, CrmSource source) {
        return open(settings, source, new Metrics(Clock.SYSTEM)); // which nobody looks at
    }

    /** The same, measured. */
    public static PreparedSync open(Settings settings, CrmSource source, Metrics metrics) {
        return open(settings, source, settings.database().dataFolder(), metrics);
    }

    /** The same with the embedded server's data elsewhere. */
    public static PreparedSync open(Settings settings, CrmSource source, Path embeddedFolder, Metrics metrics) {
        OracleCrmPort crm = CrmConnection.open(source.oracle(), settings.sync().mapping(), metrics.crm());
        MirrorDatabase database = MirrorDatabase.open(settings, embeddedFolder);
        try {
            database.mirror().migrate();
            database.mirror().source().claim(source.name());
            database.mirror().measure(metrics.registry());
            PreparedSync prepared = new PreparedSync(
                    database, engine(settings, source.oracle(), crm, database.mirror()), settings, source);
            prepared.pruneHistory();
            return prepared;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Connects to a database that a run has prepared before, and writes nothing.
     *
     * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code, {@code DATABASE_SCHEMA} where the schema is not up to
     *     date, or {@code CONFIG_SOURCE_CHANGED}
     */
    public static PreparedSync openToRead(Settings settings, CrmSource source) {
        OracleCrmPort crm = CrmConnection.open(source.oracle(), settings.sync().mapping(), CrmCallListener.NONE);
        MirrorDatabase database = MirrorDatabase.open(settings);
        try {
            if (!database.mirror().isCurrent()) {
                throw new SyncException(
                        ErrorCode.DATABASE_SCHEMA,
                        "The database has no up-to-date schema of BQS Sync yet: run `bqs migrate`, or a first `bqs sync`.");
            }
            database.mirror().source().check(source.name());
            return new PreparedSync(
                    database, engine(settings, source.oracle(), crm, database.mirror()), settings, source);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** An engine that nobody listens to yet. */
    public SyncEngine engine() {
        return engine;
    }

    /** Forgets the history that is older than configured, if an age is. */
    void pruneHistory() {
        Duration historyAge = settings.sync().historyRetention();
        if (historyAge != null) {
            database.mirror().historyRetention().prune(historyAge);
        }
    }

    /** Examines CRM and database as this process has them open. */
    Doctor doctor() {
        return new Doctor(
                new Installation(settings, source.oracle(), source.name()),
                new OpenProbes(settings, database),
                Version.current(),
                Clock.SYSTEM);
    }

    CrmSource source() {
        return source;
    }

    public PostgresMirror mirror() {
        return database.mirror();
    }

    @Override
    public void close() {
        database.close();
    }

    private static SyncEngine engine(
            Settings settings, OracleSettings oracle, OracleCrmPort crm, PostgresMirror mirror) {
        return SyncEngine.over(crm, mirror.repository(), mirror.sweeps(), mirror.ledger(), Clock.SYSTEM)
                .with(new SyncSettings(
                        oracle.reading().concurrency(),
                        settings.sync().overlap(),
                        settings.sync().fullEvery(),
                        settings.sync().vanishLimit().doubleValue(),
                        new ClosedStatuses(settings.sync().closedStatuses())));
    }
}
