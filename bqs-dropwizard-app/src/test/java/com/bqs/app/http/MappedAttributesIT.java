package com.bqs.app.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.postgres.PostgresMirror;
import com.bqs.simulator.data.Attribute;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributes that a mapping file adds go from the CRM to whoever reads the API. */
class MappedAttributesIT {

    private static final long ID = 300_000_000_000_001L;
    private static final String SPONSOR = "sponsor: {attribute: CustomerSponsor_c, type: text}\n";
    private static final String OTHERS = """
            billing: {attribute: EstimatedBillingDate_c, type: date}
            weighted: {attribute: WeightedRevenueCalcF_c, type: number}
            BudgetedFlag: {type: boolean}
            """;

    private final HttpFixture http = new HttpFixture();

    @TempDir
    private Path folder;

    private MappedMirror world;

    @BeforeEach
    void start() throws IOException {
        world = new MappedMirror(folder);
        world.put(MappedMirror.row(ID));
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        world.close();
    }

    @Test
    void goFromTheCrmToTheApiInTheirTypesAndLeaveWithTheirLine() throws Exception {
        SyncRun first = world.sync(SPONSOR + OTHERS);
        assertThat(first.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(shown())
                .isEqualTo("{\"billing\":\"2026-10-15\",\"sponsor\":\"Jane \\\"J\\\" Doe\",\"weighted\":1250.5,"
                        + "\"BudgetedFlag\":true}");
        assertThat(world.sync(SPONSOR + OTHERS).type()).isEqualTo(SyncType.INCREMENTAL);

        SyncRun without = world.sync(OTHERS);

        assertThat(without.type()).as("the mapping changed").isEqualTo(SyncType.FULL);
        assertThat(shown()).contains("billing").doesNotContain("sponsor");
        assertThat(get("/api/opportunities/" + ID + "/history").toString())
                .contains("\"field\":\"attributes.sponsor\"", "\"new\":null,\"cause\":\"MAPPING\"");
    }

    @Test
    void oneThatTheCrmLacksKeepsWhatIsStoredAndSaysSo() throws Exception {
        world.sync(SPONSOR);
        String before = shown();

        SyncRun misspelt = world.sync(SPONSOR.replace("CustomerSponsor_c", "CustomerSponser_c"));

        assertThat(misspelt.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(requireNonNull(misspelt.end()).warnings())
                .anyMatch(line -> line.contains("attributes.sponsor keeps what is stored")
                        && line.contains("the nearest are CustomerSponsor_c"));
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void valueThatCannotBeReadSetsItsRecordAsideAndNoOther() throws Exception {
        world.put(MappedMirror.row(ID + 1).with(Attribute.CUSTOMER_SPONSOR, "42"));

        SyncRun run = world.sync(SPONSOR.replace("text", "number"));

        assertThat(run.status()).isEqualTo(RunStatus.PARTIAL);
        assertThat(get("/api/quarantine").toString())
                .contains("\"field\":\"attributes.sponsor\"", "CustomerSponsor_c is no number", Long.toString(ID));
        assertThat(get("/api/opportunities?fields=attributes").toString())
                .isEqualTo("[{\"attributes\":{\"sponsor\":42}}]");
    }

    @Test
    void typeThatCannotFitEndsTheRunBeforeItReads() throws Exception {
        SyncRun run = world.sync("flag: {attribute: BudgetedFlag, type: date}\n");

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(failure(run).code()).isEqualTo(ErrorCode.CONFIG_INVALID);
        assertThat(failure(run).message()).contains("attributes.flag (DATE) cannot be filled from BudgetedFlag");
    }

    private static RunFailure failure(SyncRun run) {
        return requireNonNull(requireNonNull(run.end()).failure());
    }

    private String shown() throws Exception {
        return get("/api/oracle-opportunity/" + ID).path("attributes").toString();
    }

    private JsonNode get(String path) throws Exception {
        try (PostgresMirror mirror = world.open()) {
            return http.over(mirror).json(http.get(path));
        }
    }
}
