package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsIT {

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        expectProblem(http.get("/api/no-such-thing"), 404, "NOT_FOUND");
        expectProblem(http.get("/no-such-page"), 404, "NOT_FOUND");
        expectProblem(http.get("/docs/no-such-file"), 404, "NOT_FOUND");
    }

    @Test
    void aWrongMethodIsAProblemThatNamesTheRightOnes() throws Exception {
        HttpResponse<String> refused = http.get("/api/sync-database");

        expectProblem(refused, 405, "METHOD_NOT_ALLOWED");
        assertThat(refused.headers().firstValue("Allow").orElse("")).contains("POST");
    }

    @Test
    void aTypeThatWeDoNotServeIsAProblem() throws Exception {
        expectProblem(
                http.send(http.request("/api/sync-status").header("Accept", "application/xml")), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void anOddMethodIsAProblem() throws Exception {
        HttpRequest.Builder odd = http.request("/api/sync-status").method("BREW", HttpRequest.BodyPublishers.noBody());

        expectProblem(http.send(odd), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/opportunities?goe=MEA", "/api/sync-status?limit=1", "/health/live?verbose=1"})
    void anUnknownParameterIsRefusedRatherThanIgnored(String path) throws Exception {
        expectProblem(http.get(path), 400, "UNKNOWN_PARAMETER");
    }

    @Test
    void namesTheParameterThatWasMeant() throws Exception {
        JsonNode problem = http.json(http.get("/api/opportunities?goe=MEA"));

        assertThat(problem.path("detail").asText()).isEqualTo("goe: unknown parameter; did you mean geo?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/opportunities", "/api/opportunities?limit=2", "/api/oracle-opportunity/1"})
    void aDatabaseThatIsAwayIsAProblemThatPasses(String path) throws Exception {
        HttpResponse<String> refused = http.get(path);

        expectProblem(refused, 503, "DATABASE_UNAVAILABLE");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aMalformedRequestIsAProblemToo() throws Exception {
        String answer = RawHttp.exchange(http.uri(), "GET /%zz HTTP/1.1", "Host: localhost");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("Jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "100%", "%4", "%FF", "a&name=%zz"})
    void whatIsNotPercentEncodedIsRefusedRatherThanReadAsSomethingElse(String value) throws Exception {
        String answer = RawHttp.exchange(
                http.uri(), "GET /api/opportunities?customer=" + value + " HTTP/1.1", "Host: localhost");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"INVALID_PARAMETER\"", "is not percent-encoded UTF-8, where % itself is %25");
    }

    @Test
    void namesTheParameterThatIsNotPercentEncoded() throws Exception {
        assertThat(RawHttp.exchange(http.uri(), "POST /api/sync-database?mode=%zz HTTP/1.1", "Host: localhost"))
                .contains("mode: \\\"%zz\\\" is not percent-encoded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/sync-status", "/api/opportunities?limit=2", "/api/events", "/openapi.json", "/health/live"
            })
    void optionsNamesTheMethods(String path) throws Exception {
        HttpResponse<String> answer =
                http.send(http.request(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match: abc def", "If-None-Match: \"a\", *", "If-None-Match: \"a", "If-Match: abc"})
    void whatIsNoListOfTagsIsAProblem(String header) throws Exception {
        String answer = RawHttp.exchange(http.uri(), "GET /api/about HTTP/1.1", "Host: localhost", header);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("is no list of entity tags");
    }

    @Test
    void anUnknownVersionOfHttpIsNoFailureOfTheProgram() throws Exception {
        assertThat(RawHttp.exchange(http.uri(), "GET /api/about HTTP/3.0", "Host: localhost"))
                .startsWith("HTTP/1.1 505")
                .doesNotContain("failed");
    }

    private void expectProblem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = http.json(response);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty().doesNotContain("Exception");
    }
}
