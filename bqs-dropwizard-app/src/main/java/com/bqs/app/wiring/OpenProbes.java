package com.bqs.app.wiring;

import com.bqs.app.config.OracleSettings;
import com.bqs.app.config.Settings;
import com.bqs.app.doctor.Probes;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.postgres.DatabaseFindings;
import com.bqs.postgres.PostgresProbe;
import com.bqs.sync.model.SyncRun;
import java.time.Duration;
import java.util.List;

/** Probes of a process that has the mirror open, and keeps it so. */
final class OpenProbes implements Probes {
    private final Settings settings;
    private final MirrorDatabase open;

    OpenProbes(Settings settings, MirrorDatabase open) {
        this.settings = settings;
        this.open = open;
    }

    @Override
    public OracleCrmProbe crm(OracleSettings oracle, Duration callLimit) {
        return CrmConnection.probe(oracle, settings.sync().mapping(), callLimit);
    }

    @Override
    public Database database(Duration limit) {
        return new OpenDatabase(PostgresProbe.of(MirrorDatabase.adapted(open.target(), settings), limit), open);
    }

    private record OpenDatabase(PostgresProbe probe, MirrorDatabase open) implements Database {
        @Override
        public boolean isMade() {
            return true;
        }

        @Override
        public DatabaseFindings inspect() {
            return probe.inspect();
        }

        @Override
        public int pendingMigrations() {
            return open.mirror().pendingMigrations();
        }

        @Override
        public List<String> missingIndexes() {
            return open.mirror().readIndexes().missing();
        }

        @Override
        public List<SyncRun> latestRuns(int most) {
            return open.mirror().ledger().findLatest(most);
        }

        @Override
        public void close() {
            // It is the process's own to close.
        }
    }
}
