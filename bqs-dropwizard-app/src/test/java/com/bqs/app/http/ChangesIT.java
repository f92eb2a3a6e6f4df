package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.RecordedVerification;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesIT {

    private static final EmbeddedPostgres DATABASE = startDatabase();

    private final HttpFixture http = new HttpFixture();
    private final PostgresMirror mirror =
            PostgresMirror.open(HttpFixture.settings(DATABASE.getJdbcUrl("postgres", "postgres")), http.clock);

    @AfterAll
    static void stopDatabase() throws IOException {
        DATABASE.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        execute("drop schema public cascade; create schema public");
        mirror.migrate();
        execute("insert into changes (seq, kind, remote_id, field, old_value, new_value, cause, run_id, changed_at,"
                + " recorded_at) values (1, 'CREATED', 7, null, null, null, 'CRM', 1, null, '2026-01-13T00:00:00Z'),"
                + " (2, 'CHANGED', 7, 'deal_value', '1000000.50', null, 'CRM', 2, '2026-01-12T08:00:00Z',"
                + " '2026-01-13T00:00:00Z'), (3, 'CHANGED', 8, 'opty_number', '10', '11', 'MAPPING', 2, null,"
                + " '2026-01-13T00:00:00Z')");
        http.over(mirror);
    }

    @AfterEach
    void stop() {
        http.close();
        mirror.close();
    }

    @Test
    void writesAChangeWithEveryNameOfTheContractAndTypedValues() throws Exception {
        assertThat(http.get("/api/changes?after=1&limit=1").body())
                .isEqualTo("{\"changes\":[{\"seq\":2,\"kind\":\"CHANGED\",\"remote_id\":\"7\",\"field\":\"deal_value\","
                        + "\"old\":1000000.50,\"new\":null,\"cause\":\"CRM\",\"run_id\":\"2\","
                        + "\"changed_at\":\"2026-01-12T08:00:00Z\",\"recorded_at\":\"2026-01-13T00:00:00Z\"}],"
                        + "\"next\":2,\"has_more\":true}");
    }

    @Test
    void whoKeepsTheLastNumberMissesNothing() throws Exception {
        JsonNode all = http.json(http.get("/api/changes"));
        assertThat(all.path("changes").findValuesAsText("seq")).containsExactly("1", "2", "3");
        assertThat(all.path("changes").get(2).path("new").isTextual()).isTrue();
        assertThat(all.path("has_more").asBoolean()).isFalse();

        JsonNode later =
                http.json(http.get("/api/changes?after=" + all.path("next").asLong()));
        assertThat(later.path("changes")).isEmpty();
        assertThat(later.path("next").asLong()).isEqualTo(3);
    }

    @Test
    void whatHasBeenPrunedIsGoneAndSaysWhereToGoOn() throws Exception {
        execute("delete from changes where seq <= 2; update changes_pruned set through = 2");

        HttpResponse<String> gone = http.get("/api/changes?after=1");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(http.json(gone).path("code").asText()).isEqualTo("CHANGES_EXPIRED");
        assertThat(http.json(gone).path("pruned_through").asLong()).isEqualTo(2);
        assertThat(http.get("/api/changes?after=2").statusCode()).isEqualTo(200);
        assertThat(http.json(http.get("/api/changes")).path("changes")).hasSize(1);
    }

    @Test
    void tellsOneOpportunitysHistoryLatestFirst() throws Exception {
        JsonNode latest = http.json(http.get("/api/opportunities/7/history?limit=1"));
        assertThat(latest.path("changes").findValuesAsText("seq")).containsExactly("2");
        assertThat(latest.path("has_more").asBoolean()).isTrue();

        JsonNode before = http.json(http.get("/api/opportunities/7/history?before=2"));
        assertThat(before.path("changes").findValuesAsText("kind")).containsExactly("CREATED");
        assertThat(http.json(http.get("/api/opportunities/9/history")).path("changes"))
                .isEmpty();
    }

    @Test
    void tellsWhatARunChanged() throws Exception {
        JsonNode changes = http.json(http.get("/api/sync-runs/2/changes"));

        assertThat(changes.path("changes").findValuesAsText("seq")).containsExactly("2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "after=", "limit=0", "limit=1001", "before=1"})
    void aBadParameterIsRefused(String query) throws Exception {
        assertThat(http.get("/api/changes?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsWhatVerifyFoundLast() throws Exception {
        assertThat(http.get("/api/verification").body()).isEqualTo("{\"status\":\"NOT_VERIFIED\"}");

        Difference stale = new Difference(new OptyId(42), Difference.Kind.STALE, List.of("name"));
        mirror.lastVerification()
                .keep(RecordedVerification.of(
                        new VerifyReport(9, List.of(stale), 2, 1), VerifyDepth.WHOLE, HttpFixture.NOW, null));

        assertThat(http.get("/api/verification").body())
                .isEqualTo(
                        "{\"status\":\"DIFFERENT\",\"at\":\"2026-01-13T00:00:00Z\",\"depth\":\"WHOLE\",\"compared\":9,"
                                + "\"missing\":0,\"extra\":0,\"stale\":1,\"different\":0,\"pending\":2,\"quarantined\":1,"
                                + "\"repair_run_id\":null,"
                                + "\"examples\":[{\"remote_id\":\"42\",\"kind\":\"STALE\",\"fields\":[\"name\"]}]}");
    }

    @Test
    void showsTheQuarantineAndAsksForARecordAgain() throws Exception {
        execute(
                "insert into quarantine (record_key, remote_id, field, reason, payload, first_run_id, last_run_id)"
                        + " values ('42', 42, 'close_date', 'is no date', '{}', 1, 2), ('sha256:x', null, null, 'no id', '{}', 1, 1)");

        JsonNode list = http.json(http.get("/api/quarantine"));
        assertThat(list.path("total").asLong()).isEqualTo(2);
        assertThat(list.path("quarantine").get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "remote_id", "run_id", "field", "reason", "payload", "first_seen_at", "last_seen_at");

        assertThat(http.post("/api/quarantine/1/retry").statusCode()).isEqualTo(202);
        assertThat(http.sync.lastRequest).isEqualTo(SyncRequest.selected(List.of(new OptyId(42)), RunTrigger.API));
        assertThat(http.json(http.post("/api/quarantine/1/retry")).path("code").asText())
                .isEqualTo("RUN_IN_PROGRESS");
        assertThat(http.json(http.post("/api/quarantine/2/retry")).path("code").asText())
                .isEqualTo("NO_REMOTE_ID");
        assertThat(http.post("/api/quarantine/99/retry").statusCode()).isEqualTo(404);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres startDatabase() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
