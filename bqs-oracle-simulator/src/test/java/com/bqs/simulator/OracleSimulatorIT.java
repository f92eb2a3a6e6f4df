package com.bqs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OracleSimulatorIT {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-13T08:00:00Z"));
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final OracleSimulator simulator =
            OracleSimulator.start(SimulatorOptions.defaults(CLOCK).withRows(1_200), CLOCK);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void envelopeIsOracles() throws Exception {
        JsonNode page = json("/opportunities?onlyData=true&fields=OptyId,Name&totalResults=true");

        assertThat(page.fieldNames())
                .toIterable()
                .containsExactly("items", "totalResults", "count", "hasMore", "limit", "offset", "links");
        assertThat(page.get("count").intValue()).isEqualTo(25);
        assertThat(page.get("limit").intValue()).isEqualTo(25);
        assertThat(page.get("totalResults").intValue()).isEqualTo(1_200);
        assertThat(page.get("hasMore").booleanValue()).isTrue();
        assertThat(page.get("items").get(0).fieldNames()).toIterable().containsExactly("OptyId", "Name");
    }

    @Test
    void limitIsCutWithoutAWord() throws Exception {
        JsonNode page = json("/opportunities?limit=5000");

        assertThat(page.get("count").intValue()).isEqualTo(500);
        assertThat(page.get("limit").intValue()).isEqualTo(500);
        assertThat(page.has("totalResults")).isFalse();
        assertThat(page.get("items").get(0).has("links")).isTrue();
    }

    @Test
    void keyWalkMeetsEveryRow() throws Exception {
        long last = 0;
        int met = 0;
        JsonNode page;
        do {
            page = json("/opportunities?limit=500&orderBy=OptyId&fields=OptyId&q=" + encoded("OptyId > " + last));
            met += page.get("count").intValue();
            last = page.get("items").isEmpty()
                    ? last
                    : page.at("/items/" + (page.get("count").intValue() - 1) + "/OptyId")
                            .longValue();
        } while (!page.get("items").isEmpty());

        assertThat(met).isEqualTo(1_200);
    }

    @Test
    void offsetBehindTheEndIsEmptyAndNoError() throws Exception {
        JsonNode page = json("/opportunities?offset=5000");

        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("hasMore").booleanValue()).isFalse();
    }

    @Test
    void newestComesFirstWhenAskedFor() throws Exception {
        simulator.opportunities().put(Row.of(7).stamped(Instant.parse("2026-02-01T00:00:00Z")));

        JsonNode page =
                json("/opportunities?limit=1&orderBy=LastUpdateDate:desc&q=" + encoded("LastUpdateDate is not null"));
        assertThat(page.at("/items/0/OptyId").longValue()).isEqualTo(7);
        assertThat(page.at("/items/0/LastUpdateDate").textValue()).isEqualTo("2026-02-01T00:00:00+00:00");
    }

    @Test
    void itemIsFoundByItsNumber() throws Exception {
        assertThat(json("/opportunities/1600000").get("OptyNumber").textValue()).isEqualTo("1600000");
        assertThat(get("/opportunities/none", BASIC, "4").statusCode()).isEqualTo(404);
    }

    @Test
    void describeNamesEveryAttribute() throws Exception {
        assertThat(json("/opportunities/describe").at("/Resources/opportunities/attributes"))
                .hasSize(Attribute.values().length);
    }

    @Test
    void wrongRequestsAreRefusedInOraclesWords() throws Exception {
        for (String wrong : new String[] {
            "fields=Nme",
            "orderBy=Nme",
            "finder=NoFinder",
            "foo=1",
            "limit=0",
            "limit=ten",
            "offset=-1",
            "q=" + encoded("OptyId > 1;Name=x")
        }) {
            HttpResponse<String> response = get("/opportunities?" + wrong, BASIC, "4");
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            JsonNode error = JSON.readTree(response.body());
            assertThat(error.get("status").textValue()).as(wrong).isEqualTo("400");
            assertThat(error.at("/o:errorDetails/0/detail").textValue())
                    .as(wrong)
                    .isNotBlank();
        }
        assertThat(get("/opportunities", BASIC, "12").statusCode()).isEqualTo(400);
    }

    @Test
    void strangersMeetWebLogicsPage() throws Exception {
        HttpResponse<String> response = get("/opportunities", "Basic bm86bm8=", "4");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("Error 401--Unauthorized");
    }

    @Test
    void bearerTokenOpensToo() throws Exception {
        HttpResponse<String> granted = client.send(
                HttpRequest.newBuilder(simulator.origin().resolve("/oauth2/v1/token"))
                        .header("Authorization", BASIC)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=all"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String token = JSON.readTree(granted.body()).get("access_token").textValue();

        assertThat(get("/opportunities", "Bearer " + token, "4").statusCode()).isEqualTo(200);
        assertThat(get("/opportunities", "Bearer other", "4").statusCode()).isEqualTo(401);
    }

    @Test
    void scriptedFaultComesOnce() throws Exception {
        simulator.faults().addHtml(503, "<h1>Maintenance</h1>");

        assertThat(get("/opportunities", BASIC, "4").statusCode()).isEqualTo(503);
        assertThat(get("/opportunities", BASIC, "4").statusCode()).isEqualTo(200);
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, BASIC, "4");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Date")).isPresent();
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> get(String path, String authorization, String framework)
            throws IOException, InterruptedException {
        URI uri = simulator.origin().resolve("/crmRestApi/resources/11.13.18.05" + path);
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", authorization)
                        .header("REST-Framework-Version", framework)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
