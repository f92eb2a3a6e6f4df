package com.bqs.postgres;

import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The mirror in one PostgreSQL schema: the ports that runs write through, and readers. Thread-safe.
 *
 * <p>Opening does not connect, so a program can start before its database. {@link #migrate} comes before anything else.
 * Every method that connects throws a {@link com.bqs.sync.error.SyncException} with a {@code DATABASE_} code.
 */
public final class PostgresMirror implements AutoCloseable {

    private final Connections connections;
    private final Database database;
    private final SchemaMigrations migrations;
    private final ReadIndexes readIndexes;
    private final PostgresRunLedger ledger;
    private volatile boolean migrated;

    private PostgresMirror(PostgresSettings settings, InstantSource clock, ZoneId sessionZone) {
        ConnectionTarget target = ConnectionTarget.parse(settings.jdbcUrl());
        SqlFailures failures = new SqlFailures(target, settings.schema());
        this.connections = new Connections(settings, target, sessionZone);
        this.database = new Database(connections, failures);
        this.migrations = new SchemaMigrations(connections, settings.schema(), target, failures);
        this.readIndexes = new ReadIndexes(connections, database, failures);
        this.ledger = new PostgresRunLedger(database, clock, settings.leaseTimeToLive());
    }

    /**
     * Prepares the connections, without making one.
     *
     * @param clock dates the runs; leases go by the database's
     * @throws com.bqs.sync.error.SyncException {@code CONFIG_INVALID} where the URL is none
     */
    public static PostgresMirror open(PostgresSettings settings, InstantSource clock) {
        return open(settings, clock, ZoneId.of("UTC"));
    }

    static PostgresMirror open(PostgresSettings settings, InstantSource clock, ZoneId sessionZone) {
        return new PostgresMirror(settings, clock, sessionZone);
    }

    /**
     * Brings the schema up to date, and creates it where it is missing. Safe in several processes at once.
     *
     * @throws com.bqs.sync.error.SyncException {@code DATABASE_SCHEMA} where the schema is newer than this program or not
     *     this program's
     */
    public void migrate() {
        migrations.migrate();
        migrated = true;
    }

    /** How many migrations the schema lacks. */
    public int pendingMigrations() {
        return migrations.countPending();
    }

    /** Whether the schema is this program's; once it was, only the connection is tested. */
    public boolean isCurrent() {
        if (migrated) {
            database.read(session ->
                    session.createNativeQuery("select 1", Integer.class).getSingleResult());
        } else {
            migrated = pendingMigrations() == 0;
        }
        return migrated;
    }

    public OpportunityRepositoryPort repository() {
        return new PostgresOpportunityRepository(database);
    }

    public SweepPort sweeps() {
        return new PostgresSweeps(database);
    }

    public RunLedgerPort ledger() {
        return ledger;
    }

    /** The run that is under way now, in whichever process. */
    public Optional<SyncRun> findRunUnderWay() {
        return ledger.findUnderWay();
    }

    public OpportunityReader opportunities() {
        return new OpportunityReader(database);
    }

    public ChangeReader changes() {
        return new ChangeReader(database);
    }

    public QuarantineReader quarantine() {
        return new QuarantineReader(database);
    }

    public LastVerification lastVerification() {
        return new LastVerification(database);
    }

    public ReadIndexes readIndexes() {
        return readIndexes;
    }

    public HistoryRetention historyRetention() {
        return new HistoryRetention(database);
    }

    public TraceReader traces() {
        return new TraceReader(database);
    }

    public MirrorSource source() {
        return new MirrorSource(database);
    }

    /** Connections in the mirror's schema, for a scheduler that keeps its tables there. They close with the mirror. */
    public DataSource dataSource() {
        return connections.writers();
    }

    /**
     * Measures the connections, under the pool's own names.
     *
     * @param registry one of Micrometer or of Dropwizard Metrics
     */
    public void measure(Object registry) {
        connections.measure(registry);
    }

    @Override
    public void close() {
        database.close();
    }
}
