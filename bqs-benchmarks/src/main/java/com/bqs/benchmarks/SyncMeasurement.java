package com.bqs.benchmarks;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.embedded.EmbeddedDatabase;
import com.bqs.oracle.AttributeMapping;
import com.bqs.oracle.CrmCallListener;
import com.bqs.oracle.OracleCredentials;
import com.bqs.oracle.OracleCrm;
import com.bqs.oracle.OracleCrmSettings;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.PostgresSettings;
import com.bqs.sync.ActiveRun;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Syncs a CRM of any size into a fresh embedded PostgreSQL, twice, and prints how fast: the first run writes every row, the
 * second finds them all unchanged. The CRM runs in a process of its own, so that its heap isn't ours.
 */
public final class SyncMeasurement {

    private SyncMeasurement() {}

    /**
     * Measures.
     *
     * @param args the CRM's origin; the simulator's user and password are taken
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: SyncMeasurement http://127.0.0.1:8100 (a running simulator)");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("bqs-measurement");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, folder.resolve("bin"));
                PostgresMirror mirror = open(database.target())) {
            mirror.migrate();
            SyncEngine engine = SyncEngine.over(
                    OracleCrm.connectTo(
                            OracleCrmSettings.of(URI.create(args[0]), OracleCredentials.basic("demo", "demo")),
                            AttributeMapping.BUILT_IN,
                            CrmCallListener.NONE,
                            InstantSource.system()),
                    mirror.repository(),
                    mirror.sweeps(),
                    mirror.ledger(),
                    InstantSource.system());
            print("first run ", run(engine));
            print("second run", run(engine));
            System.out.printf(
                    "heap       %,d MB at most (-Xmx)%n", Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static SyncRun run(SyncEngine engine) {
        return engine.begin(new SyncRequest(SyncMode.FULL, RunTrigger.CLI)).fold(ActiveRun::execute, busy -> busy);
    }

    private static void print(String name, SyncRun run) {
        Duration took = run.duration().orElse(Duration.ZERO);
        long rows = run.counters().fetched();
        System.out.printf(
                "%s %s: %,d rows in %.1f s, %,d rows/s (%s)%n",
                name,
                run.status(),
                rows,
                took.toMillis() / 1_000.0,
                rows * 1_000 / Math.max(1, took.toMillis()),
                run.counters());
    }

    private static PostgresMirror open(DatabaseTarget target) {
        String password = target.password() == null ? null : target.password().reveal();
        return PostgresMirror.open(
                new PostgresSettings(target.jdbcUrl(), target.user(), password, "public", 2, Duration.ofSeconds(15)),
                InstantSource.system());
    }
}
