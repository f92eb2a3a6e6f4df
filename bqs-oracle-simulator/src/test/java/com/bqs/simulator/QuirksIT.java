package com.bqs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.rest.RequestLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuirksIT {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-13T08:00:00Z"));
    private static final String ALL = "finder=MyOpportunitiesFinder;RecordSet=ALLOPTIES";
    private static final String MINE = "finder=MyOpportunitiesFinder;RecordSet=MYOPTIES";

    private final OracleSimulator simulator =
            OracleSimulator.start(SimulatorOptions.defaults(CLOCK).withRows(1_000), CLOCK);
    private final SimulatorClient client = new SimulatorClient(simulator.origin());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void plainScopeCanBeNarrowerThanAFinders() throws Exception {
        set("{\"plain-scope\": \"mine-open\"}");

        long plain = total("");
        assertThat(plain).isBetween(1L, total(MINE) - 1);
        assertThat(total(ALL)).isEqualTo(1_000);
        set("{\"all-scope\": \"none\"}");
        assertThat(total(ALL)).isZero();
    }

    @Test
    void parametersCanBeIgnoredAndTotalsRefused() throws Exception {
        set("{\"ignored\": \"orderBy,limit\"}");
        assertThat(client.json("?orderBy=OptyId:desc&limit=3").get("items")).hasSize(25);

        set("{\"ignored\": \"\", \"total-refused\": true}");
        assertThat(client.json("?totalResults=true").has("totalResults")).isTrue();
        assertThat(client.get("?totalResults=true&q=OptyId=1").statusCode()).isEqualTo(400);
    }

    @Test
    void envelopeCanLackAndLie() throws Exception {
        set(
                "{\"max-limit\": 499, \"no-has-more\": true, \"count-offset\": 3, \"total-factor\": 0.5, \"total-offset\": 7}");

        JsonNode page = client.json("?limit=500&totalResults=true");
        assertThat(page.get("items")).hasSize(499);
        assertThat(page.has("hasMore")).isFalse();
        assertThat(page.get("count").intValue()).isEqualTo(502);
        assertThat(page.get("totalResults").intValue()).isEqualTo(507);

        set(
                "{\"no-total\": \"on\", \"no-count\": \"on\", \"no-has-more\": \"off\", \"has-more\": \"true\", \"empty-without-items\": \"on\"}");
        page = client.json("?offset=5000&totalResults=true");
        assertThat(page.fieldNames()).toIterable().containsExactly("hasMore", "limit", "offset", "links");
        assertThat(page.get("hasMore").booleanValue()).isTrue();
    }

    @Test
    void pagesCanBeEmptyTwiceToldAndOutOfOrder() throws Exception {
        set("{\"empty-page-every\": 2, \"duplicate-rows\": 2, \"unordered\": \"on\"}");

        JsonNode page = client.json("?limit=3&fields=OptyId");
        assertThat(page.get("items")).hasSize(5);
        assertThat(page.at("/items/0")).isEqualTo(page.at("/items/3"));
        assertThat(client.json("?limit=3").get("items")).isEmpty();
    }

    @Test
    void rowsChangeWhileTheyAreRead() throws Exception {
        set("{\"drift-every\": 1, \"late-commit-seconds\": 60, \"formula-drift\": \"on\"}");
        String first = "?limit=1&fields=OptyId,LastUpdateDate,WeightedRevenueCalcF_c&q=WeightedRevenueCalcF_c!=null";

        JsonNode before = client.json(first).at("/items/0");
        JsonNode after = client.json(first).at("/items/0");
        assertThat(after.get("LastUpdateDate").textValue()).isEqualTo("2026-01-13T07:59:00+00:00");
        assertThat(after.get("WeightedRevenueCalcF_c")).isNotEqualTo(before.get("WeightedRevenueCalcF_c"));
        assertThat(simulator.opportunities().size()).isEqualTo(1_002);
    }

    @Test
    void clockCanBeWrong() throws Exception {
        simulator.quirks().set(Quirk.CLOCK_OFFSET_SECONDS, -90 * 86_400L);

        assertThat(client.get("?limit=1").headers().firstValue("Date")).hasValue("Wed, 15 Oct 2025 08:00:00 GMT");
    }

    @Test
    void numbersCanBeTexts() throws Exception {
        set("{\"numbers-as-strings\": \"always\"}");

        assertThat(client.json("?limit=1").at("/items/0/OptyId").isTextual()).isTrue();
    }

    @Test
    void attributesCanBeMissing() throws Exception {
        set("{\"not-queryable\": \"OptyId\", \"not-described\": \"GEO_c\", \"not-in-items\": \"Sector_c\"}");

        assertThat(client.get("?orderBy=OptyId").statusCode()).isEqualTo(400);
        assertThat(client.get("?q=OptyId>1").statusCode()).isEqualTo(400);
        assertThat(client.get("?fields=GEO_c").statusCode()).isEqualTo(400);
        assertThat(client.json("?limit=1&fields=OptyId,Sector_c").at("/items/0").has("Sector_c"))
                .isFalse();
        JsonNode attributes = client.json("/describe").at("/Resources/opportunities/attributes");
        assertThat(attributes).hasSize(Attribute.values().length - 1);
        assertThat(attributes.get(0).get("queryable").booleanValue()).isFalse();

        set("{\"unknown-fields\": \"ignore\"}");
        assertThat(client.json("?limit=1&fields=OptyId,GEO_c").at("/items/0")).hasSize(2);
    }

    @Test
    void timesWithoutZoneAreRefusedOrRead() throws Exception {
        simulator.opportunities().put(Row.of(7).stamped(Instant.parse("2026-02-01T00:00:00Z")));
        String query = "?totalResults=true&limit=1&q=LastUpdateDate>=2026-02-01T01:00:00";

        assertThat(client.json(query).get("totalResults").intValue()).isZero();
        set("{\"zoneless-literals\": \"+03:00\"}");
        assertThat(client.json(query).get("totalResults").intValue()).isEqualTo(1);
        set("{\"zoneless-literals\": \"refuse\"}");
        assertThat(client.get(query).statusCode()).isEqualTo(400);
    }

    @Test
    void nullsMayComeFirstOrLast() throws Exception {
        String query = "?limit=1&orderBy=Description:desc";

        assertThat(client.json(query).at("/items/0/Description").isNull()).isTrue();
        set("{\"nulls-first-descending\": \"off\"}");
        assertThat(client.json(query).at("/items/0/Description").isNull()).isFalse();
    }

    @Test
    void versionsAreRefused() throws Exception {
        set("{\"frameworks\": \"1,2\", \"versions\": \"11.12.1.0\"}");

        assertThat(client.get("?limit=1").statusCode()).isEqualTo(404);
        set("{\"frameworks\": \"2,4\"}");
        assertThat(client.get("?limit=1").statusCode()).isEqualTo(400);
    }

    @Test
    void faultsStrikeWhenTheyWereTold() throws Exception {
        client.control("POST", "faults", "429 x2 retry-after=1; reset forever @4; html-503 path=describe");

        assertThat(client.get("?limit=1").headers().firstValue("Retry-After")).hasValue("1");
        assertThat(client.get("?limit=1").statusCode()).isEqualTo(429);
        assertThat(client.get("/describe").body()).contains("<title>Error 503</title>");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.get("?limit=2"));
        client.control("DELETE", "faults", "");
        assertThat(client.get("?limit=3").statusCode()).isEqualTo(200);
        // A client may try again by itself where the connection was lost.
        assertThat(simulator.requests().lines())
                .extracting(RequestLog.Line::status)
                .containsSubsequence(429, 429, 503, 0, 200);
    }

    @Test
    void answersCanBeCutOffOrRedirectedOrEmpty() throws Exception {
        simulator.faults().script("truncate; redirect; login; empty-400");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.get("?limit=9"));
        assertThat(client.get("").headers().firstValue("Location")).hasValue("https://login.example.test/sso");
        assertThat(client.get("").body()).contains("Sign In");
        assertThat(client.get("").body()).isEmpty();
    }

    @Test
    void drippedAnswerIsWholeInTheEnd() throws Exception {
        simulator.faults().script("drip");

        assertThat(client.json("?limit=1&onlyData=true&fields=OptyId")
                        .get("count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void rowsAreSetFromOutside() throws Exception {
        client.control(
                "POST",
                "rows",
                "[{\"OptyId\": 9, \"LastUpdateDate\": \"2020-01-01T00:00:00+00:00\", \"Revenue\": \"x\"}]");

        assertThat(client.json("/N9").get("Revenue").textValue()).isEqualTo("x");
        client.control("DELETE", "rows", "{\"OptyId\": 9}");
        assertThat(client.get("/N9").statusCode()).isEqualTo(404);
        assertThat(simulator.opportunities().size()).isEqualTo(1_000);
    }

    @Test
    void slipsAreNamedAndChangeNothing() throws Exception {
        assertThat(client.control("PUT", "quirks", "{\"max-limit\": 3, \"max-limits\": 4}")
                        .body())
                .contains("there is no quirk 'max-limits'");
        assertThat(client.control("PUT", "quirks", "{\"gzip\": \"maybe\"}").body())
                .contains("expected on|off");
        assertThat(client.control("POST", "faults", "429 twice").body()).contains("cannot be read at 'twice'");
        assertThat(simulator.quirks().number(Quirk.MAX_LIMIT)).isEqualTo(500);
    }

    private void set(String quirks) throws IOException, InterruptedException {
        assertThat(client.control("PUT", "quirks", quirks).statusCode()).isEqualTo(200);
    }

    private long total(String parameters) throws IOException, InterruptedException {
        return client.json("?limit=1&totalResults=true&" + (parameters.isEmpty() ? "offset=0" : parameters))
                .get("totalResults")
                .longValue();
    }
}
