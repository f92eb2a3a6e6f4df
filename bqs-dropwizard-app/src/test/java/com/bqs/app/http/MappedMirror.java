package com.bqs.app.http;

import com.bqs.app.config.ConfigSources;
import com.bqs.app.config.Settings;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.ForegroundSync;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.postgres.PostgresMirror;
import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** A CRM of few rows, and a mirror of it that a mapping file widens. */
public final class MappedMirror implements AutoCloseable {

    private static final InstantSource CLOCK = InstantSource.system();

    private final EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
    private final OracleSimulator crm =
            OracleSimulator.start(SimulatorOptions.defaults(CLOCK).withRows(0), CLOCK);
    private final Path folder;

    /** @param folder for the mapping file */
    public MappedMirror(Path folder) throws IOException {
        this.folder = folder;
    }

    /** A row of the CRM, which every call stamps alike. */
    public static Row row(long id) {
        return Row.of(id)
                .with(Attribute.OPTY_NUMBER, "N" + id)
                .with(Attribute.LAST_UPDATE_DATE, "2026-01-13T08:00:00+00:00")
                .with(Attribute.CUSTOMER_SPONSOR, "Jane \"J\" Doe")
                .with(Attribute.ESTIMATED_BILLING_DATE, "2026-10-15T00:00:00+03:00")
                .with(Attribute.WEIGHTED_REVENUE, new BigDecimal("1250.50"))
                .with(Attribute.BUDGETED_FLAG, true);
    }

    /** Changes the CRM. */
    public void put(Row row) {
        crm.opportunities().put(row);
    }

    /** Makes the mirror ready for a run. */
    public PreparedSync prepare(String mapping) throws IOException {
        Files.writeString(folder.resolve("mapping.yml"), mapping);
        Settings settings = Settings.load(new ConfigSources(folder, null, folder, environment()));
        return PreparedSync.open(settings, CrmSource.of(settings.requireOracle()));
    }

    public SyncRun sync(String mapping) throws IOException {
        try (PreparedSync prepared = prepare(mapping)) {
            return new ForegroundSync().run(prepared.engine(), new SyncRequest(SyncMode.AUTO, RunTrigger.CLI));
        }
    }

    /** The mirror, for a server to stand before. */
    public PostgresMirror open() {
        return PostgresMirror.open(HttpFixture.settings(url()), CLOCK);
    }

    @Override
    public void close() throws IOException {
        crm.close();
        postgres.close();
    }

    private Map<String, String> environment() {
        return Map.of(
                "ORACLE_BASE_URL", crm.origin().toString(),
                "ORACLE_USER", "demo",
                "ORACLE_PASS", "demo",
                "DATABASE_URL", url(),
                "BQS_MAPPING", "mapping.yml");
    }

    private String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }
}
