package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema to this program's version and tells whether it is there. Touches only what it created itself. */
final class SchemaMigrations {

    /** Any number will do that no other program locks in the same database. */
    private static final long SCHEMA_LOCK = 0x6271735F736368L;

    private final DataSource source;
    private final Flyway flyway;
    private final String schema;
    private final SqlFailures failures;
    private final String place;

    SchemaMigrations(Connections connections, String schema, ConnectionTarget target, SqlFailures failures) {
        this.source = connections.unpooled();
        this.schema = schema;
        this.failures = failures;
        this.place = "Schema " + schema + " of the database at " + target;
        this.flyway = Flyway.configure(SchemaMigrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:com/bqs/postgres/migration")
                .defaultSchema(schema)
                .table("bqs_schema_history")
                .createSchemas(false)
                // Other people's tables in the schema, as in public, are no reason to stop.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /** Applies what is missing. Several processes may do so at once: one does, the others wait. */
    void migrate() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            requireUnicode(statement);
            // Held until the connection closes. Flyway's own lock comes later: two at once would both lay its baseline.
            statement.execute("select pg_advisory_lock(" + SCHEMA_LOCK + ")");
            createSchema(statement);
            requireNotNewer();
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw drifted(e);
        } catch (FlywayException | SQLException e) {
            throw failures.translate(e);
        }
    }

    /** How many migrations are missing. */
    int countPending() {
        try {
            requireNotNewer();
            return flyway.info().pending().length;
        } catch (FlywayException e) {
            throw failures.translate(e);
        }
    }

    /** Names come in every script, and what the encoding can't hold the quarantine can't either. */
    private void requireUnicode(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("show server_encoding")) {
            if (found.next() && !found.getString(1).equals("UTF8")) {
                throw new SyncException(
                        ErrorCode.DATABASE_SCHEMA,
                        place + " has the encoding " + found.getString(1)
                                + ", which can't hold every name: create a database with encoding UTF8 (createdb --encoding=UTF8"
                                + " --template=template0) and set DATABASE_URL to it.");
            }
        }
    }

    /** Not left to Flyway, which tries for ten seconds where the right is missing. */
    private void createSchema(Statement statement) throws SQLException {
        if (!exists(statement)) {
            statement.execute("create schema " + schema);
        }
    }

    private boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_namespace where nspname = '" + schema + "'")) {
            return found.next();
        }
    }

    private void requireNotNewer() {
        for (MigrationInfo migration : flyway.info().applied()) {
            if (!migration.getState().isResolved() && migration.getVersion() != null) {
                throw new SyncException(
                        ErrorCode.DATABASE_SCHEMA,
                        place + " is newer than this program: it has version " + migration.getVersion()
                                + ". Use the newer program.");
            }
        }
    }

    private SyncException drifted(FlywayValidateException failure) {
        return new SyncException(
                ErrorCode.DATABASE_SCHEMA,
                place + " was migrated by other files than this program's: use the program's release that made it, or"
                        + " another BQS_SCHEMA.",
                failure);
    }
}
