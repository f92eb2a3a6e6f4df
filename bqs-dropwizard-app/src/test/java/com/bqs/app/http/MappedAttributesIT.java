package com.bqs.app.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

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
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributes that a mapping file adds go from the CRM to whoever reads the API. */
class MappedAttributesIT {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final long ID = 300_000_000_000_001L;
    private static final String SPONSOR = "sponsor: {attribute: CustomerSponsor_c, type: text}\n";
    private static final String OTHERS = """
            billing: {attribute: EstimatedBillingDate_c, type: date}
            weighted: {attribute: WeightedRevenueCalcF_c, type: number}
            BudgetedFlag: {type: boolean}
            """;

    private final EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
    private final OracleSimulator crm =
            OracleSimulator.start(SimulatorOptions.defaults(CLOCK).withRows(0), CLOCK);
    private final HttpFixture http = new HttpFixture();

    @TempDir
    private Path folder;

    MappedAttributesIT() throws IOException {
        crm.opportunities().put(row(ID));
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        crm.close();
        postgres.close();
    }

    @Test
    void goFromTheCrmToTheApiInTheirTypesAndLeaveWithTheirLine() throws Exception {
        SyncRun first = sync(SPONSOR + OTHERS);
        assertThat(first.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(shown())
                .isEqualTo("{\"billing\":\"2026-10-15\",\"sponsor\":\"Jane \\\"J\\\" Doe\",\"weighted\":1250.5,"
                        + "\"BudgetedFlag\":true}");
        assertThat(sync(SPONSOR + OTHERS).type()).isEqualTo(SyncType.INCREMENTAL);

        SyncRun without = sync(OTHERS);

        assertThat(without.type()).as("the mapping changed").isEqualTo(SyncType.FULL);
        assertThat(shown()).contains("billing").doesNotContain("sponsor");
        assertThat(get("/api/opportunities/" + ID + "/history").toString())
                .contains("\"field\":\"attributes.sponsor\"", "\"new\":null,\"cause\":\"MAPPING\"");
    }

    @Test
    void oneThatTheCrmLacksKeepsWhatIsStoredAndSaysSo() throws Exception {
        sync(SPONSOR);
        String before = shown();

        SyncRun misspelt = sync(SPONSOR.replace("CustomerSponsor_c", "CustomerSponser_c"));

        assertThat(misspelt.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(requireNonNull(misspelt.end()).warnings())
                .anyMatch(line -> line.contains("attributes.sponsor keeps what is stored")
                        && line.contains("the nearest are CustomerSponsor_c"));
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void valueThatCannotBeReadSetsItsRecordAsideAndNoOther() throws Exception {
        crm.opportunities().put(row(ID + 1).with(Attribute.CUSTOMER_SPONSOR, "42"));

        SyncRun run = sync(SPONSOR.replace("text", "number"));

        assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
        assertThat(get("/api/quarantine").toString())
                .contains("\"field\":\"attributes.sponsor\"", "CustomerSponsor_c is no number", Long.toString(ID));
        assertThat(get("/api/opportunities?fields=attributes").toString())
                .isEqualTo("[{\"attributes\":{\"sponsor\":42}}]");
    }

    @Test
    void typeThatCannotFitEndsTheRunBeforeItReads() throws Exception {
        SyncRun run = sync("flag: {attribute: BudgetedFlag, type: date}\n");

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(failure(run).code()).isEqualTo(ErrorCode.CONFIG_INVALID);
        assertThat(failure(run).message()).contains("attributes.flag (DATE) cannot be filled from BudgetedFlag");
    }

    private SyncRun sync(String mapping) throws IOException {
        Files.writeString(folder.resolve("mapping.yml"), mapping);
        Settings settings = Settings.load(new ConfigSources(folder, null, folder, environment()));
        try (PreparedSync prepared = PreparedSync.open(settings, CrmSource.of(settings.requireOracle()))) {
            return new ForegroundSync().run(prepared.engine(), new SyncRequest(SyncMode.AUTO, RunTrigger.CLI));
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "ORACLE_BASE_URL", crm.origin().toString(),
                "ORACLE_USER", "demo",
                "ORACLE_PASS", "demo",
                "DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "BQS_MAPPING", "mapping.yml");
    }

    private static RunFailure failure(SyncRun run) {
        return requireNonNull(requireNonNull(run.end()).failure());
    }

    private String shown() throws Exception {
        return get("/api/oracle-opportunity/" + ID).path("attributes").toString();
    }

    private JsonNode get(String path) throws Exception {
        try (PostgresMirror mirror =
                PostgresMirror.open(HttpFixture.settings(postgres.getJdbcUrl("postgres", "postgres")), http.clock)) {
            return http.over(mirror).json(http.get(path));
        }
    }

    private static Row row(long id) {
        return Row.of(id)
                .with(Attribute.OPTY_NUMBER, "N" + id)
                .with(Attribute.LAST_UPDATE_DATE, "2026-01-13T08:00:00+00:00")
                .with(Attribute.CUSTOMER_SPONSOR, "Jane \"J\" Doe")
                .with(Attribute.ESTIMATED_BILLING_DATE, "2026-10-15T00:00:00+03:00")
                .with(Attribute.WEIGHTED_REVENUE, new BigDecimal("1250.50"))
                .with(Attribute.BUDGETED_FLAG, true);
    }
}
