package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema to this program's version and tells whether it is there. Touches only what it created itself. */
final class SchemaMigrations {

    private final Flyway flyway;
    private final SqlFailures failures;
    private final String place;

    SchemaMigrations(Connections connections, String schema, ConnectionTarget target, SqlFailures failures) {
        this.failures = failures;
        this.place = "Schema " + schema + " of the database at " + target;
        this.flyway = Flyway.configure(SchemaMigrations.class.getClassLoader())
                .dataSource(connections.unpooled())
                .locations("classpath:com/bqs/postgres/migration")
                .defaultSchema(schema)
                .table("bqs_schema_history")
                // Other people's tables in the schema, as in public, are no reason to stop.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /** Applies what is missing. Several processes may do so at once: one does, the others wait. */
    void migrate() {
        try {
            requireNotNewer();
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw drifted(e);
        } catch (FlywayException e) {
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
