package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.postgres.PostgresMirror;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevalidationIT {

    private static final String STREAMED = "/api/opportunities";

    private final EmbeddedPostgres database = start();
    private final HttpFixture http = new HttpFixture();
    private final PostgresMirror mirror =
            PostgresMirror.open(HttpFixture.settings(database.getJdbcUrl("postgres", "postgres")), http.clock);

    RevalidationIT() throws SQLException {
        mirror.migrate();
        execute("insert into crm_opportunities (remote_id, name, lifecycle, fingerprint, last_synced_at, last_run_id)"
                + " select n, 'Deal ' || n, 'OPEN', gen_random_uuid(), now(), 1 from generate_series(1, 3) n");
        http.over(mirror);
    }

    @AfterAll
    void stop() throws IOException {
        http.close();
        mirror.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STREAMED,
                "/api/opportunities?limit=2",
                "/api/opportunities.csv?name=null",
                "/api/opportunities.xlsx",
                "/api/opportunities.ndjson",
                "/api/oracle-opportunity/2",
                "/api/summary",
                "/api/sync-history",
                "/api/changes",
                "/api/about"
            })
    void whoHasTheAnswerIsSparedIt(String path) throws Exception {
        HttpResponse<String> first = http.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("private, no-cache");

        HttpResponse<String> again = ask(path, tag(first));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(again.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(ask(path, "\"another\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {STREAMED, "/api/opportunities?limit=2", "/api/opportunities.csv"})
    void noWriteGoesUnnoticedWhoeverWrote(String path) throws Exception {
        for (String write : new String[] {
            "insert into qualifications (remote_id, workflow_status) values (1, 'IN_REVIEW')",
            "update qualifications set sa_notes = 'call back'",
            "update qualifications set sa_notes = 'call again'",
            "delete from qualifications",
            "update crm_opportunities set name = 'By hand' where remote_id = 2",
            "update crm_opportunities set name = 'Deal 2' where remote_id = 2"
        }) {
            String before = tag(http.get(path));
            execute(write);
            assertThat(ask(path, before).statusCode()).as(write).isEqualTo(200);
        }
    }

    @Test
    void compressedAnswersHaveTagsOfTheirOwnThatWorkToo() throws Exception {
        HttpRequest.Builder request = http.request("/openapi.json").header("Accept-Encoding", "gzip");
        assertThat(http.send(request).headers().firstValue("Content-Encoding")).hasValue("gzip");

        HttpResponse<String> zipped = http.send(http.request(STREAMED).header("Accept-Encoding", "gzip"));

        HttpResponse<String> again = http.send(
                http.request(STREAMED).header("Accept-Encoding", "gzip").header("If-None-Match", tag(zipped)));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void answersThatMustNotBeKeptHaveNoTag() throws Exception {
        for (HttpResponse<String> answer : List.of(
                http.get("/health/live"), http.get("/api/opportunities?limit=0"), http.post("/api/sync-database"))) {
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void whoWantsAVersionThatIsGoneIsToldSo() throws Exception {
        HttpResponse<String> answer = http.send(http.request("/api/about").header("If-Match", "\"gone\""));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(http.json(answer).path("code").asText()).isEqualTo("PRECONDITION_FAILED");
    }

    private HttpResponse<String> ask(String path, String tag) throws IOException, InterruptedException {
        return http.send(http.request(path).header("If-None-Match", tag));
    }

    private static String tag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
