package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.postgres.PostgresMirror;
import com.bqs.sync.ActiveRun;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.testkit.InMemoryCrm;
import com.bqs.sync.testkit.Opportunities;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpportunitiesIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static final EmbeddedPostgres DATABASE = startDatabase();

    private final HttpFixture http = new HttpFixture();
    private final PostgresMirror mirror =
            PostgresMirror.open(HttpFixture.settings(DATABASE.getJdbcUrl("postgres", "postgres")), http.clock);

    @AfterAll
    static void stopDatabase() throws Exception {
        DATABASE.close();
    }

    @BeforeEach
    void startServer() throws Exception {
        execute("drop schema public cascade; create schema public");
        mirror.migrate();
        http.over(mirror);
    }

    @AfterEach
    void stopServer() {
        http.close();
        mirror.close();
    }

    @Test
    void anEmptyMirrorIsAnEmptyArray() throws Exception {
        HttpResponse<String> all = http.get("/api/opportunities");

        assertThat(all.body()).isEqualTo("[]");
        assertThat(all.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void writesIdsAsTextMoneyAsPlainNumbersAndWhatIsAbsentAsNull() throws Exception {
        sync(
                Opportunities.change(300000001234567890L)
                        .set(OpportunityField.DEAL_VALUE, new BigDecimal("1E+6"))
                        .set(OpportunityField.NAME, "شبكة \"Example\" & <b>")
                        .set(OpportunityField.CRM_CREATED_AT, Instant.parse("2026-01-12T08:00:00.250Z"))
                        .build(),
                Opportunity.builder(new OptyId(7)).build());
        execute("insert into qualifications (remote_id, workflow_status, assigned_sa)"
                + " values (300000001234567890, 'IN_REVIEW', 'Sam')");

        String body = http.get("/api/opportunities").body();

        assertThat(body)
                .startsWith("[{\"id\":\"")
                .contains("\"remote_id\":\"300000001234567890\",\"opty_number\":\"N300000001234567890\"")
                .contains("\"name\":\"شبكة \\\"Example\\\" & <b>\"")
                .contains("\"deal_value\":1000000,\"currency\":\"SAR\",\"win_probability\":60,")
                .contains("\"close_date\":\"2026-10-15\"", "\"description\":\"Two lines\\nof text\"")
                .contains("\"crm_created_at\":\"2026-01-12T08:00:00.250Z\",\"crm_updated_at\":\"2026-01-13T08:00:00Z\"")
                .contains("\"workflow_status\":\"IN_REVIEW\",\"assigned_sa\":\"Sam\",\"sa_notes\":null,"
                        + "\"practice_head_recommendation\":null,\"management_decision\":null,\"last_synced_at\":\"")
                .contains("\"remote_id\":\"7\",\"opty_number\":null,\"name\":null")
                .contains("\"deal_value\":null,\"currency\":null,\"win_probability\":null")
                .endsWith("\"removed_at\":null}]");
        JsonNode described = http.json(http.get("/openapi.json")).at("/components/schemas/Opportunity/properties");
        assertThat(http.json(http.get("/api/opportunities")).get(0).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(described::fieldNames);
    }

    @Test
    void findsOneByRemoteIdFirstAndThenByItsOwnId() throws Exception {
        sync(Opportunities.sample(500), Opportunities.sample(501));
        String ownId =
                http.json(http.get("/api/oracle-opportunity/501")).path("id").asText();

        assertThat(http.json(http.get("/api/oracle-opportunity/500"))
                        .path("name")
                        .asText())
                .isEqualTo("Network refresh 500");
        assertThat(http.json(http.get("/api/oracle-opportunity/" + ownId))
                        .path("remote_id")
                        .asText())
                .isEqualTo("501");
        assertThat(http.get("/api/oracle-opportunity/999").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/oracle-opportunity/abc").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesLeadToTheNextUntilTheEnd() throws Exception {
        sync(
                Opportunities.sample(1),
                Opportunities.sample(2),
                Opportunities.sample(3),
                Opportunities.sample(4),
                Opportunities.sample(5));

        HttpResponse<String> first = http.get("/api/opportunities?limit=2");
        HttpResponse<String> second = http.get(next(first));
        HttpResponse<String> third = http.get(next(second));

        assertThat(http.json(first).findValuesAsText("remote_id")).containsExactly("1", "2");
        assertThat(http.json(second).findValuesAsText("remote_id")).containsExactly("3", "4");
        assertThat(http.json(third).findValuesAsText("remote_id")).containsExactly("5");
        assertThat(third.headers().firstValue("Link")).isEmpty();
        assertThat(http.get("/api/opportunities?limit=5").headers().firstValue("Link"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=1001", "limit=x", "limit=2&cursor=x", "limit=2&cursor=!!", "cursor=YWZ0ZXI6MQ"
            })
    void aBadPageIsRefused(String query) throws Exception {
        HttpResponse<String> refused = http.get("/api/opportunities?" + query);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(http.json(refused).path("code").asText()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void removedOnesAreNotListedButFound() throws Exception {
        sync(Opportunities.sample(1), Opportunities.sample(2));
        execute("update crm_opportunities set removed_at = '2026-01-12T00:00:00Z' where remote_id = 1");

        assertThat(http.json(http.get("/api/opportunities")).findValuesAsText("remote_id"))
                .containsExactly("2");
        assertThat(http.json(http.get("/api/oracle-opportunity/1"))
                        .path("removed_at")
                        .asText())
                .isEqualTo("2026-01-12T00:00:00Z");
    }

    @Test
    void aFailureWithinTheStreamBreaksTheConnection() throws Exception {
        fill(40_000);
        InputStream body = open();
        execute("alter view opportunities rename to gone");

        assertThatIOException().isThrownBy(body::readAllBytes);
    }

    @Test
    void closesWithinSecondsThoughAClientStreams() throws Exception {
        fill(40_000);
        InputStream body = open();

        await().atMost(Duration.ofSeconds(6)).until(() -> {
            http.close();
            return true;
        });

        assertThatIOException().isThrownBy(body::readAllBytes);
    }

    @Test
    void streamsEveryRow() throws Exception {
        fill(10_000);

        assertThat(http.json(http.get("/api/opportunities"))).hasSize(10_000);
    }

    /** Reads the first byte of a stream that is far longer than what the sockets hold. */
    private InputStream open() throws Exception {
        InputStream body = http.get("/api/opportunities", HttpResponse.BodyHandlers.ofInputStream())
                .body();
        assertThat(body.read()).isEqualTo('[');
        return body;
    }

    private void sync(Opportunity... opportunities) {
        InMemoryCrm crm = new InMemoryCrm(100);
        for (Opportunity opportunity : opportunities) {
            crm.put(opportunity);
        }
        SyncEngine engine = SyncEngine.over(crm, mirror.repository(), mirror.sweeps(), mirror.ledger(), http.clock);
        RunStatus status = engine.begin(new SyncRequest(SyncMode.FULL, RunTrigger.CLI))
                .fold(ActiveRun::execute, busy -> busy)
                .status();
        assertThat(status).isEqualTo(RunStatus.SUCCESS);
    }

    private static void fill(int rows) throws SQLException {
        execute("insert into crm_opportunities (remote_id, name, description, lifecycle, fingerprint, last_synced_at,"
                + " last_run_id) select n, 'Deal ' || n, repeat('text ', 200), 'OPEN', gen_random_uuid(), now(), 1"
                + " from generate_series(1, " + rows + ") n");
    }

    private static EmbeddedPostgres startDatabase() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String next(HttpResponse<String> page) {
        Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
        assertThat(next.find()).as("a link to the next page").isTrue();
        return next.group(1);
    }
}
