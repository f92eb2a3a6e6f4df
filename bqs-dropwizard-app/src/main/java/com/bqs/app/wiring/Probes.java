package com.bqs.app.wiring;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.OracleSettings;
import com.bqs.app.config.Settings;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.postgres.DatabaseFindings;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.PostgresProbe;
import com.bqs.sync.model.SyncRun;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the doctor looks at CRM and database with. */
public final class Probes {

    private Probes() {}

    /** A probe of the CRM, each of whose calls takes at most so long. */
    public static OracleCrmProbe crm(OracleSettings oracle, Settings settings, Duration callLimit) {
        return CrmConnection.probe(oracle, settings.sync().mapping(), callLimit);
    }

    /** A probe of the database; connects to nothing yet. */
    public static Database database(Settings settings, Duration limit) {
        return new Database(settings, limit);
    }

    /** The configured server, or the embedded one, which is started where it was made before, and left again. */
    public static final class Database implements AutoCloseable {
        private final Settings settings;
        private final Duration limit;
        private @Nullable MirrorDatabase embedded;
        private @Nullable PostgresMirror mirror;

        private Database(Settings settings, Duration limit) {
            this.settings = settings;
            this.limit = limit;
        }

        /** False where the embedded database is not there yet: looking at it would make it. */
        public boolean isMade() {
            return settings.database().server() != null
                    || Files.exists(settings.database().dataFolder().resolve("pgdata"));
        }

        public DatabaseFindings inspect() {
            return PostgresProbe.of(MirrorDatabase.adapted(target(), settings), limit)
                    .inspect();
        }

        public int pendingMigrations() {
            return mirror().pendingMigrations();
        }

        /** The last runs, newest first; none where the schema is not this program's. */
        public List<SyncRun> latestRuns(int most) {
            return mirror().isCurrent() ? mirror().ledger().findLatest(most) : List.of();
        }

        private synchronized PostgresMirror mirror() {
            if (mirror == null) {
                mirror = PostgresMirror.open(MirrorDatabase.adapted(target(), settings), Clock.SYSTEM);
            }
            return mirror;
        }

        private synchronized DatabaseTarget target() {
            DatabaseTarget server = settings.database().server();
            if (server != null) {
                return server;
            }
            if (embedded == null) {
                embedded = MirrorDatabase.open(settings);
            }
            return embedded.target();
        }

        @Override
        public synchronized void close() {
            if (mirror != null) {
                mirror.close();
            }
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
