package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncMode;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncApiIT {

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void startsARunAndSaysWhereItIs() throws Exception {
        HttpResponse<String> started = http.post("/api/sync-database?mode=full");

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.body())
                .isEqualTo("{\"run_id\":\"1\",\"mode\":\"FULL\",\"status\":\"RUNNING\","
                        + "\"message\":\"Full sync started as run 1.\"}");
        String location = started.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(http.uri() + "/api/sync-runs/1");
        assertThat(http.json(http.get(location)).path("trigger").asText()).isEqualTo("API");
    }

    @Test
    void aSecondRunIsRefusedWithTheOneThatIsUnderWay() throws Exception {
        http.post("/api/sync-database");

        HttpResponse<String> refused = http.post("/api/sync-database");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = http.json(refused);
        assertThat(problem.path("code").asText()).isEqualTo("RUN_IN_PROGRESS");
        assertThat(problem.path("run").path("run_id").asText()).isEqualTo("1");
        assertThat(problem.path("run").path("status").asText()).isEqualTo("RUNNING");
    }

    @Test
    void anIncrementalRunNeedsAFullOneFirst() throws Exception {
        HttpResponse<String> refused = http.post("/api/sync-database?mode=incremental");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(http.json(refused).path("code").asText()).isEqualTo("NO_WATERMARK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=fast", "mode=", "mode=full&mode=auto", "modus=full"})
    void aBadModeStartsNothing(String query) throws Exception {
        assertThat(http.post("/api/sync-database?" + query).statusCode()).isEqualTo(400);
        assertThat(http.ledger.countRuns()).isZero();
    }

    @Test
    void beforeTheFirstRunThereIsNoSyncData() throws Exception {
        assertThat(http.get("/api/sync-status").body()).isEqualTo("{\"status\":\"NO_SYNC_DATA\",\"next_run_at\":null}");
        assertThat(http.get("/api/sync-history").body()).isEqualTo("{\"history\":[],\"total\":0}");
    }

    @Test
    void showsARunWithEveryNameOfTheContract() throws Exception {
        http.sync.nextRunAt = Instant.parse("2026-01-14T00:00:00Z");
        end(
                RunStatus.FAILED,
                new RunFailure(ErrorCode.ORACLE_AUTH, "The CRM refuses the user: check ORACLE_USER and ORACLE_PASS."),
                List.of("2 currencies are unknown"));

        assertThat(http.get("/api/sync-status").body())
                .isEqualTo("{\"run_id\":\"1\",\"sync_type\":\"FULL\",\"status\":\"FAILED\",\"trigger\":\"SCHEDULE\","
                        + "\"total_fetched\":0,\"new_records\":0,\"updated_records\":0,\"unchanged_records\":0,"
                        + "\"removed_records\":0,\"failed_records\":0,\"expected_total\":null,\"pages\":0,"
                        + "\"error_code\":\"ORACLE_AUTH\","
                        + "\"error_message\":\"The CRM refuses the user: check ORACLE_USER and ORACLE_PASS.\","
                        + "\"warnings\":[\"2 currencies are unknown\"],\"watermark\":null,\"resumed_from\":null,"
                        + "\"started_at\":\"2026-01-13T00:00:00Z\",\"completed_at\":\"2026-01-13T00:01:30.250Z\","
                        + "\"duration_seconds\":90.250,\"next_run_at\":\"2026-01-14T00:00:00Z\"}");
    }

    @Test
    void listsTheLatestRunsFirst() throws Exception {
        for (int i = 0; i < 12; i++) {
            end(RunStatus.CANCELLED, null, List.of());
        }

        JsonNode byDefault = http.json(http.get("/api/sync-history"));
        assertThat(byDefault.path("history")).hasSize(10);
        assertThat(byDefault.path("total").asLong()).isEqualTo(12);
        JsonNode two = http.json(http.get("/api/sync-history?limit=2"));
        assertThat(two.path("history").findValuesAsText("run_id")).containsExactly("12", "11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "ten", "", "9999999999"})
    void aBadLimitIsRefused(String limit) throws Exception {
        HttpResponse<String> refused = http.get("/api/sync-history?limit=" + limit);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(http.json(refused).path("code").asText()).isEqualTo("INVALID_PARAMETER");
        assertThat(http.json(refused).path("detail").asText()).contains("limit", "from 1 to 500");
    }

    @Test
    void aRunThatIsNotThereIs404AndABadIdIs400() throws Exception {
        assertThat(http.get("/api/sync-runs/7").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/sync-runs/seven").statusCode()).isEqualTo(400);
    }

    @Test
    void asksARunToEnd() throws Exception {
        http.post("/api/sync-database");

        HttpResponse<String> asked = http.post("/api/sync-runs/1/cancel");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(http.json(asked).path("run_id").asText()).isEqualTo("1");
        RunLease lease =
                Objects.requireNonNull(Objects.requireNonNull(http.sync.last).lease());
        assertThat(http.ledger.isCancelRequested(lease)).isTrue();
    }

    @Test
    void aRunThatHasEndedCannotBeCancelled() throws Exception {
        end(RunStatus.SUCCESS, null, List.of());

        HttpResponse<String> refused = http.post("/api/sync-runs/1/cancel");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(http.json(refused).path("code").asText()).isEqualTo("RUN_NOT_RUNNING");
        assertThat(http.json(refused).path("run").path("status").asText()).isEqualTo("SUCCESS");
        assertThat(http.post("/api/sync-runs/7/cancel").statusCode()).isEqualTo(404);
        assertThat(http.post("/api/sync-runs/x/cancel").statusCode()).isEqualTo(400);
    }

    @Test
    void fetchesOneOpportunityNow() throws Exception {
        HttpResponse<String> started = http.post("/api/opportunities/300000000000007/fetch");

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(http.json(started).path("mode").asText()).isEqualTo("SELECTED");
        assertThat(http.sync.lastRequest)
                .isEqualTo(SyncRequest.selected(List.of(new OptyId(300000000000007L)), RunTrigger.API));
        assertThat(http.post("/api/opportunities/8/fetch").statusCode()).isEqualTo(409);
    }

    @Test
    void undoesARunsRemovals() throws Exception {
        assertThat(http.post("/api/sync-runs/3/undo-removals").statusCode()).isEqualTo(202);
        assertThat(http.sync.lastRequest).isEqualTo(SyncRequest.undoRemovals(new RunId(3), RunTrigger.API));
    }

    private void end(RunStatus status, @Nullable RunFailure failure, List<String> warnings) {
        http.sync.start(SyncMode.AUTO, RunTrigger.SCHEDULE);
        RunStart start = Objects.requireNonNull(http.sync.last);
        RunEnd end = new RunEnd(status, HttpFixture.NOW.plusMillis(90_250), failure, warnings);
        http.ledger.end(Objects.requireNonNull(start.lease()), end, null, SweepFate.KEPT);
    }
}
