package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.postgres.PostgresMirror;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsIT {

    private static final EmbeddedPostgres DATABASE = startDatabase();

    @TempDir
    private Path folder;

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
        execute("""
                insert into crm_opportunities (remote_id, name, customer, deal_value, close_date, crm_updated_at, attributes,
                    lifecycle, fingerprint, last_synced_at, last_run_id)
                values
                    (300000001234567890, '=1+1', E'Two\nlines, "quoted"', -1000000, '2026-01-31', '2026-01-01T12:30:00Z',
                        '{"Region": "EU"}', 'OPEN', gen_random_uuid(), now(), 1),
                    (2, E'@x\u0001', 'データ', null, '1800-01-01', null, null, 'CLOSED', gen_random_uuid(), now(), 1)""");
    }

    @AfterEach
    void stopServer() {
        http.close();
        mirror.close();
    }

    @Test
    void csvQuotesByRfc4180AndDefusesFormulas() throws Exception {
        HttpResponse<String> csv =
                http.get("/api/opportunities.csv?fields=remote_id,name,customer,deal_value,attributes&sort=-remote_id");

        assertThat(csv.body())
                .isEqualTo("remote_id,name,customer,deal_value,attributes\r\n"
                        + "300000001234567890,'=1+1,\"Two\nlines, \"\"quoted\"\"\",-1000000,\"{\"\"Region\"\": \"\"EU\"\"}\"\r\n"
                        + "2,\"'@x\u0001\",データ,,\r\n");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"opportunities.csv\"");
    }

    @Test
    void ndjsonIsOneObjectALine() throws Exception {
        HttpResponse<String> lines = http.get("/api/opportunities.ndjson?fields=remote_id,attributes");

        assertThat(lines.body()).isEqualTo("""
                {"remote_id":"2","attributes":null}
                {"remote_id":"300000001234567890","attributes":{"Region": "EU"}}
                """);
    }

    @Test
    void xlsxHoldsNumbersAndDatesAsSuchAndIdsAsText() throws Exception {
        String sheet = sheet("/api/opportunities.xlsx?fields=remote_id,name,deal_value,close_date,crm_updated_at");

        assertThat(sheet)
                .contains("<t>close_date</t>", ">300000001234567890</t>", ">=1+1</t>", ">1800-01-01</t>")
                .contains("<v>-1000000</v>")
                .containsPattern("r=\"D3\" s=\"\\d+\" t=\"n\"><v>46053(\\.0)?</v>")
                .containsPattern("r=\"E3\" s=\"\\d+\" t=\"n\"><v>46023\\.5208\\d+</v>")
                .doesNotContain("<f>", "\u0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "xlsx"})
    void holdsEverythingThatTheFiltersLeave(String format) throws Exception {
        execute("insert into crm_opportunities (remote_id, name, lifecycle, fingerprint, last_synced_at, last_run_id)"
                + " select n, 'Deal', 'OPEN', gen_random_uuid(), now(), 1 from generate_series(10, 5009) n");
        String path = "/api/opportunities." + format + "?fields=name&search=deal";

        String content = format.equals("xlsx") ? sheet(path) : http.get(path).body();

        assertThat(content.split("Deal", -1)).hasSize(5_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "xlsx"})
    void aFailureBeforeTheFirstByteIsAProblem(String format) throws Exception {
        execute("alter view opportunities rename to gone");

        HttpResponse<String> failed = http.get("/api/opportunities." + format);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(http.get("/api/opportunities." + format + "?limit=1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void figuresAreNeverAddedUpAcrossCurrencies() throws Exception {
        execute("update crm_opportunities set removed_at = now()");
        figure(11, "SAR", 100, "60", "Won");
        figure(12, "SAR", 50, null, "Open");
        figure(13, "EUR", 7, "50", "Open");
        figure(14, null, null, null, null);

        JsonNode currencies = http.json(http.get("/api/summary")).path("currencies");

        assertThat(currencies.findValuesAsText("currency")).containsExactly("EUR", "SAR", "null");
        JsonNode riyals = currencies.get(1);
        assertThat(riyals.path("count").asInt()).isEqualTo(2);
        assertThat(riyals.path("value").asInt()).isEqualTo(150);
        assertThat(riyals.path("weighted_value").asInt()).isEqualTo(60);
        assertThat(riyals.at("/by/stage"))
                .hasToString("[{\"value\":\"Open\",\"count\":1,\"value_sum\":50,\"weighted_value\":null},"
                        + "{\"value\":\"Won\",\"count\":1,\"value_sum\":100,\"weighted_value\":60}]");
        assertThat(currencies.get(2).path("value").isNull()).isTrue();
        assertThat(currencies.get(2).at("/by/practice/0/value").isNull()).isTrue();
        assertThat(http.json(http.get("/api/summary?currency=EUR")).path("currencies"))
                .hasSize(1);
    }

    @Test
    void movementComparesWithWhatWasThen() throws Exception {
        figure(21, "SAR", 100, "60", "Open");
        execute("update crm_opportunities set status_code = 'WON', close_date = '2026-05-01' where remote_id = 21");
        figure(22, "SAR", 80, "60", "Open");
        execute("update crm_opportunities set status_code = 'LOST', lifecycle = 'CLOSED' where remote_id = 22");
        figure(23, "SAR", 5, "60", "Open");
        execute("""
                insert into changes (seq, kind, remote_id, field, old_value, new_value, cause, run_id, recorded_at) values
                (1, 'CHANGED', 21, 'deal_value', '1', '70', 'CRM', 1, '2026-01-01T00:00:00Z'),
                (2, 'CHANGED', 21, 'deal_value', '70', '90', 'CRM', 2, '2026-01-08T00:00:00Z'),
                (3, 'CHANGED', 21, 'deal_value', '90', '100', 'CRM', 3, '2026-01-09T00:00:00Z'),
                (4, 'CHANGED', 21, 'status_code', 'OPEN', 'WON', 'CRM', 3, '2026-01-09T00:00:00Z'),
                (5, 'CHANGED', 21, 'close_date', '2026-04-01', '2026-05-01', 'CRM', 3, '2026-01-09T00:00:00Z'),
                (6, 'CHANGED', 22, 'status_code', 'OPEN', 'LOST', 'CRM', 3, '2026-01-09T00:00:00Z'),
                (7, 'CHANGED', 22, 'deal_value', '100', '80', 'CRM', 3, '2026-01-09T00:00:00Z'),
                (8, 'CHANGED', 22, 'close_date', null, '2026-05-01', 'MAPPING', 3, '2026-01-09T00:00:00Z'),
                (9, 'CREATED', 23, null, null, null, 'CRM', 3, '2026-01-09T00:00:00Z')""");
        String moved = "{\"new\":{\"count\":1,\"value\":5},\"won\":{\"count\":1,\"value\":100},"
                + "\"lost\":{\"count\":1,\"value\":80},\"slipped\":{\"count\":1,\"value\":100},"
                + "\"value_up\":{\"count\":1,\"value\":30},\"value_down\":{\"count\":1,\"value\":-20}}";

        assertThat(http.json(http.get("/api/summary?since=2026-01-08")).at("/movement/0/kinds"))
                .hasToString(moved);
        assertThat(moved("value_up")).hasToString("[{\"remote_id\":\"21\"}]");
        assertThat(moved("lost")).hasToString("[{\"remote_id\":\"22\"}]");
        assertThat(moved("new")).hasToString("[{\"remote_id\":\"23\"}]");
        assertThat(http.get("/api/opportunities?moved=sideways&moved_since=2026-01-08")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.get("/api/opportunities?moved=won").statusCode()).isEqualTo(400);
        assertThat(http.json(http.get("/api/summary?since_run=1")).at("/movement/0/kinds"))
                .hasToString(moved);
        assertThat(http.json(http.get("/api/summary?since_run=3")).path("movement"))
                .isEmpty();
        assertThat(http.json(http.get("/api/summary")).path("movement").isNull())
                .isTrue();
        assertThat(http.get("/api/summary?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/summary?since_run=%D9%A1").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/summary?since=2026-01-08&since_run=1").statusCode())
                .isEqualTo(400);
    }

    private JsonNode moved(String kind) throws Exception {
        return http.json(http.get("/api/opportunities?moved_since=2026-01-08&fields=remote_id&moved=" + kind));
    }

    private String sheet(String path) throws Exception {
        Path file = folder.resolve("opportunities.xlsx");
        http.get(path, HttpResponse.BodyHandlers.ofFile(file));
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void figure(
            long id,
            @Nullable String currency,
            @Nullable Integer value,
            @Nullable String probability,
            @Nullable String stage)
            throws SQLException {
        execute("insert into crm_opportunities (remote_id, currency, deal_value, win_probability, stage, lifecycle,"
                + " fingerprint, last_synced_at, last_run_id) values (" + id + ", " + quoted(currency) + ", " + value
                + ", "
                + probability + ", " + quoted(stage) + ", 'OPEN', gen_random_uuid(), now(), 1)");
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "'" + text + "'";
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
}
