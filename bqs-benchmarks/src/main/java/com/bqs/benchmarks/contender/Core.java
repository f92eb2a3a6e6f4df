package com.bqs.benchmarks.contender;

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
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import java.time.Duration;
import java.time.InstantSource;

/** Core and adapters without the application, as another program embeds them. */
final class Core implements Contender {

    private static final int CONNECTIONS = 2;

    @Override
    public long perform(Task task) {
        InstantSource clock = InstantSource.system();
        PostgresSettings settings =
                new PostgresSettings(task.jdbcUrl(), null, null, "public", CONNECTIONS, Duration.ofSeconds(15));
        try (PostgresMirror mirror = PostgresMirror.open(settings, clock)) {
            mirror.migrate();
            SyncEngine engine = SyncEngine.over(
                    OracleCrm.connectTo(
                            OracleCrmSettings.of(task.crm(), OracleCredentials.basic("demo", "demo")),
                            AttributeMapping.BUILT_IN,
                            CrmCallListener.NONE,
                            clock),
                    mirror.repository(),
                    mirror.sweeps(),
                    mirror.ledger(),
                    clock);
            SyncRun run =
                    engine.begin(new SyncRequest(SyncMode.FULL, RunTrigger.CLI)).fold(ActiveRun::execute, busy -> busy);
            if (run.status() != RunStatus.SUCCESS) {
                throw new IllegalStateException("the run ended as " + run.status() + ": " + run);
            }
            return run.counters().fetched();
        }
    }

    @Override
    public void close() {}
}
