package com.bqs.app.doctor;

import com.bqs.app.config.OracleSettings;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.postgres.DatabaseFindings;
import com.bqs.sync.model.SyncRun;
import java.time.Duration;
import java.util.List;

/** What the doctor looks at CRM and database with. Thread-safe. */
public interface Probes {

    /**
     * A probe of the CRM, each of whose calls takes at most so long.
     *
     * @throws com.bqs.app.config.ConfigException where the mapping's file cannot be used
     */
    OracleCrmProbe crm(OracleSettings oracle, Duration callLimit);

    /** A probe of the database, whose connections wait at most so long; connects to nothing yet. */
    Database database(Duration limit);

    /** One look at the database. Thread-safe. */
    interface Database extends AutoCloseable {

        /** False where the embedded database is not there yet: looking at it would make it. */
        boolean isMade();

        /**
         * Connects, and looks around.
         *
         * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code
         */
        DatabaseFindings inspect();

        /** How many migrations the schema lacks. */
        int pendingMigrations();

        /** The names of readers' indexes that are missing. */
        List<String> missingIndexes();

        /** The last runs, newest first; none where the schema is not this program's. */
        List<SyncRun> latestRuns(int most);

        @Override
        void close();
    }
}
