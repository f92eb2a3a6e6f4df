package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.postgres.PostgresMirror;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test only reads, so all share one server and one set of rows. */
@TestInstance(Lifecycle.PER_CLASS)
class FiltersIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final EmbeddedPostgres DATABASE = startDatabase();

    private final HttpFixture http = new HttpFixture();
    private final PostgresMirror mirror =
            PostgresMirror.open(HttpFixture.settings(DATABASE.getJdbcUrl("postgres", "postgres")), http.clock);

    @BeforeAll
    void startServer() throws Exception {
        execute("drop schema public cascade; create schema public");
        mirror.migrate();
        http.over(mirror);
        execute("""
                insert into crm_opportunities (remote_id, opty_number, name, customer, sales_owner, stage, deal_value,
                    close_date, crm_updated_at, attributes, lifecycle, fingerprint, last_synced_at, last_run_id, removed_at)
                select id, 'N' || id, name, customer, 'Rania', stage, value, closes, updated::timestamptz, attributes::jsonb,
                    lifecycle, gen_random_uuid(), '2026-01-12T00:00:00Z', 1, removed::timestamptz
                from (values
                    (1, 'شبكة الرياض', 'Acme, "Inc"', 'Won', 10, date '2026-01-01', '2026-01-01T00:00Z', '{"Region": "EU"}',
                        'CLOSED', null),
                    (2, '東京データセンター', 'Beta 100%', 'Open', 20.5, '2026-02-01', '2026-01-02T00:00Z', null, 'OPEN', null),
                    (3, 'Lower CASE', 'null', null, null, null, null, null, 'OPEN', null),
                    (4, 'Étude', 'Beta 100 of', 'Open', 20.5, '2026-03-01', '2026-01-03T00:00Z', null, 'OPEN', null),
                    (5, 'Gone', 'Gone', 'Open', 5, '2026-03-01', '2026-01-03T00:00Z', null, 'OPEN', '2026-01-12T00:00Z'))
                    as t (id, name, customer, stage, value, closes, updated, attributes, lifecycle, removed)""");
        execute("insert into qualifications (remote_id, workflow_status, assigned_sa)"
                + " values (1, 'IN_REVIEW', 'Sam'), (2, 'IN_REVIEW', 'Sam')");
    }

    @AfterAll
    void stopServer() throws Exception {
        http.close();
        mirror.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stage=Open|2 4",
                "stage=Open,Won|1 2 4",
                "stage=null|3",
                "stage=Won,null|1 3",
                "customer=\"null\"|3",
                "customer=\"Acme, \\\"Inc\\\"\",null|1",
                "deal_value=20.50|2 4",
                "deal_value_min=10.01|2 4",
                "deal_value_max=20|1",
                "close_date_min=2026-02-01&close_date_max=2026-02-28|2",
                "crm_updated_at_min=2026-01-02T03:00:00+03:00|2 4",
                "remote_id=2,4&stage=Open|2 4",
                "workflow_status=IN_REVIEW|2",
                "workflow_status=CLOSED_IN_CRM|1",
                "assigned_sa=Sam|1 2",
                "lifecycle=OPEN|2 3 4",
                "attributes=null|2 3 4",
                "removed=true|5",
                "search=رياض|1",
                "search=データ|2",
                "search=lower case|3",
                "search=n4|4",
                "search=RANIA|1 2 3 4",
                "search=100%|2",
                "search=_|``",
                "sort=-deal_value|2 4 1 3",
                "sort=close_date|1 2 4 3",
                "sort=-remote_id|4 3 2 1",
                "sort=-stage&lifecycle=OPEN|2 4 3"
            })
    void leavesWhatWasAskedForInItsOrder(String query, String ids) throws Exception {
        List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));

        assertThat(ids(http.get("/api/opportunities?" + encoded(query)))).isEqualTo(expected);
        assertThat(walk("/api/opportunities?limit=1&" + encoded(query))).isEqualTo(expected);
    }

    @Test
    void showsTheFieldsThatWereAskedForInTheirOrder() throws Exception {
        HttpResponse<String> shown = http.get("/api/opportunities?fields=name,remote_id,attributes&stage=Won");

        assertThat(shown.body())
                .isEqualTo("[{\"name\":\"شبكة الرياض\",\"remote_id\":\"1\",\"attributes\":{\"Region\": \"EU\"}}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=stge|stage",
                "fields=name,custmer|customer",
                "deal_valu_min=1|deal_value_min",
                "serch=x|search",
                "deal_value=much|a number",
                "close_date_min=01.02.2026|a date such as",
                "crm_updated_at_max=2026-01-01|a moment such as",
                "remote_id=1,x|a whole number",
                "remote_id=%D9%A1|a whole number",
                "deal_value=%D9%A1|a number",
                "limit=%D9%A1|a whole number from 1 to 1000",
                "removed=maybe|true or false",
                "customer=\"open|a list such as",
                "attributes=x|can't be compared",
                "name=%00|U+0000"
            })
    void refusesWhatItCannotReadAndNamesWhatWasMeant(String query, String named) throws Exception {
        HttpResponse<String> refused = http.get("/api/opportunities?" + query.replace("\"", "%22"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(http.json(refused).path("detail").asText()).contains(named);
    }

    @Test
    void aCursorIsBoundToItsQuery() throws Exception {
        String next = next(http.get("/api/opportunities?limit=1&stage=Open"));

        assertThat(http.get(next.replace("stage=Open", "stage=Won")).statusCode())
                .isEqualTo(400);
        assertThat(http.get(next + "&sort=name").statusCode()).isEqualTo(400);
        assertThat(http.get(next + "&fields=name").statusCode()).isEqualTo(200);
    }

    @Test
    void aCursorInOtherDigitsIsNone() throws Exception {
        String next = next(http.get("/api/opportunities?limit=1&stage=Open"));
        String cursor = next.replaceFirst(".*cursor=([^&]*).*", "$1");
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace("\n2\n", "\n٢\n").getBytes(StandardCharsets.UTF_8));

        assertThat(text).contains("\n2\n");
        assertThat(http.get(next.replace(cursor, forged)).statusCode()).isEqualTo(400);
    }

    @Test
    void countsTheValuesOfAFieldWithinTheFilters() throws Exception {
        JsonNode facets = http.json(http.get("/api/opportunities/facets?field=stage"));
        JsonNode filtered = http.json(http.get("/api/opportunities/facets?field=deal_value&stage=Open"));

        assertThat(facets).hasToString("""
                {"field":"stage","values":[{"value":"Open","count":2},{"value":"Won","count":1},{"value":null,"count":1}]}""");
        assertThat(filtered.path("values")).hasToString("[{\"value\":\"20.5\",\"count\":2}]");
        assertThat(http.get("/api/opportunities/facets").statusCode()).isEqualTo(400);
        assertThat(http.get("/api/opportunities/facets?field=attributes").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyParameterIsDescribed() throws Exception {
        JsonNode parameters = http.json(http.get("/openapi.json")).at("/components/parameters");

        assertThat(parameters.has("deal_value_min")).isTrue();
        assertThat(http.json(http.get("/openapi.json"))
                        .at("/paths/~1api~1opportunities/get/parameters")
                        .findValuesAsText("$ref"))
                .contains("#/components/parameters/search", "#/components/parameters/deal_value_min")
                .hasSize(parameters.size());
    }

    private List<String> walk(String first) throws Exception {
        List<String> ids = new ArrayList<>();
        HttpResponse<String> page = http.get(first);
        ids.addAll(ids(page));
        while (page.headers().firstValue("Link").isPresent()) {
            page = http.get(next(page));
            ids.addAll(ids(page));
        }
        return ids;
    }

    private List<String> ids(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return http.json(response).findValuesAsText("remote_id");
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
    }

    private static String next(HttpResponse<String> page) {
        Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
        assertThat(next.find()).as("a link to the next page").isTrue();
        return next.group(1);
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
