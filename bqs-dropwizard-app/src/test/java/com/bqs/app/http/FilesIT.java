package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OpportunityField;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesIT {

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/opportunities, text/html",
        "/opportunities/300000000000001?search=x, text/html",
        "/overview?currency=EUR, text/html",
        "/sync, text/html",
        "/sync/runs/1, text/html",
        "/style/tokens.css, text/css",
        "/app/main.js, text/javascript",
        "/lib/chart.js/chart.umd.js, text/javascript",
        "/icon.svg, image/svg+xml",
        "/docs/, text/html",
        "/docs/docs.js, text/javascript",
        "/docs/swagger-ui-bundle.js, text/javascript",
        "/docs/swagger-ui.css, text/css"
    })
    void servesItsFiles(String path, String type) throws Exception {
        HttpResponse<String> file = http.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(file.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs/"})
    void pagesHaveNoScriptOrStyleOfTheirOwnAndLoadNothingFromElsewhere(String path) throws Exception {
        assertThat(http.get(path).body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style", "style=", "onclick", "http://", "https://");
    }

    @Test
    void tellsWhereTheDataComesFrom() throws Exception {
        assertThat(http.json(http.get("/api/about")).path("source").asText()).isEqualTo("https://crm.example.test");
        assertThat(http.json(http.get("/api/about")).path("demo").asBoolean()).isFalse();
    }

    @Test
    void docsLeadsToItsFolder() throws Exception {
        HttpResponse<String> redirect = http.get("/docs");

        assertThat(redirect.statusCode()).isBetween(301, 308);
        assertThat(redirect.headers().firstValue("Location").orElse("")).endsWith("/docs/");
    }

    @Test
    void describesEveryEndpoint() throws Exception {
        JsonNode api = http.json(http.get("/openapi.json"));

        assertThat(api.path("openapi").asText()).startsWith("3.1");
        assertThat(api.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/opportunities",
                        "/api/opportunities/facets",
                        "/api/opportunities.csv",
                        "/api/opportunities.ndjson",
                        "/api/opportunities.xlsx",
                        "/api/summary",
                        "/api/oracle-opportunity/{id}",
                        "/api/sync-database",
                        "/api/sync-status",
                        "/api/sync-history",
                        "/api/sync-runs/{id}",
                        "/api/about",
                        "/api/doctor",
                        "/api/verification",
                        "/api/sync-runs/{id}/cancel",
                        "/api/sync-runs/{id}/changes",
                        "/api/sync-runs/{id}/undo-removals",
                        "/api/sync-runs/{id}/events",
                        "/api/events",
                        "/metrics",
                        "/api/changes",
                        "/api/opportunities/{id}/fetch",
                        "/api/opportunities/{id}/history",
                        "/api/quarantine",
                        "/api/quarantine/{id}/retry",
                        "/health/live",
                        "/health/ready");
        JsonNode schemas = api.path("components").path("schemas");
        assertThat(schemas.fieldNames())
                .toIterable()
                .contains(
                        "Opportunity", "Problem", "SyncRun", "SyncStarted", "SyncStatus", "NoSyncData", "SyncHistory");
        for (OpportunityField field : OpportunityField.values()) {
            assertThat(schemas.path("Opportunity").path("properties").has(field.column()))
                    .as(field.column())
                    .isTrue();
        }
        assertThat(schemas.path("SyncRun").path("properties").has("total_fetched"))
                .isTrue();
        api.findValuesAsText("$ref")
                .forEach(reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }
}
