package com.bqs.app.wiring;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.OracleSettings;
import com.bqs.app.config.Settings;
import com.bqs.app.doctor.Probes;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.postgres.DatabaseFindings;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.PostgresProbe;
import com.bqs.sync.model.SyncRun;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Probes of a process that has nothing open: the embedded server is started where it was made before, and left again. */
public final class OwnProbes implements Probes {

    private final Settings settings;

    public OwnProbes(Settings settings) {
        this.settings = settings;
    }

    @Override
    public OracleCrmProbe crm(OracleSettings oracle, Duration callLimit) {
        return CrmConnection.probe(oracle, settings.sync().mapping(), callLimit);
    }

    @Override
    public Database database(Duration limit) {
        return new OwnDatabase(settings, limit);
    }

    private static final class OwnDatabase implements Database {
        private final Settings settings;
        private final Duration limit;
        private @Nullable MirrorDatabase embedded;
        private @Nullable PostgresMirror mirror;

        private OwnDatabase(Settings settings, Duration limit) {
            this.settings = settings;
            this.limit = limit;
        }

        @Override
        public boolean isMade() {
            return settings.database().server() != null
                    || Files.exists(settings.database().dataFolder().resolve("pgdata"));
        }

        @Override
        public DatabaseFindings inspect() {
            return PostgresProbe.of(MirrorDatabase.adapted(target(), settings), limit)
                    .inspect();
        }

        @Override
        public int pendingMigrations() {
            return mirror().pendingMigrations();
        }

        @Override
        public List<String> missingIndexes() {
            return mirror().readIndexes().missing();
        }

        @Override
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
