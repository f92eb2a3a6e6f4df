package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIT {

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/main.js",
                "/docs/",
                "/api/sync-status",
                "/api/nothing",
                "/health/live",
                "/openapi.json"
            })
    void everyAnswerCarriesTheHeaders(String path) throws Exception {
        HttpHeaders headers = http.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8000", "127.0.0.1:1", "[::1]:8000", "LOCALHOST"})
    void answersToLoopbackNames(String host) throws Exception {
        assertThat(RawHttp.exchange(http.uri(), "GET /health/live HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.test", "localhost.evil.example.test:8000", "192.0.2.1"})
    void refusesANameThatWasPointedAtUs(String host) throws Exception {
        assertThat(RawHttp.exchange(http.uri(), "GET /api/opportunities HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 403")
                .contains("HOST_NOT_ALLOWED", "application/problem+json", "Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.test", "null", "http://localhost:1", "http://127.0.0.1"})
    void refusesToStartARunForAnotherOrigin(String origin) throws Exception {
        HttpResponse<String> refused = http.send(post().header("Origin", origin));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(http.json(refused).path("code").asText()).isEqualTo("CROSS_ORIGIN");
        assertThat(http.ledger.countRuns()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesToStartARunForAnotherSite(String site) throws Exception {
        assertThat(http.send(post().header("Sec-Fetch-Site", site)).statusCode())
                .isEqualTo(403);
        assertThat(http.ledger.countRuns()).isZero();
    }

    @Test
    void startsARunForItsOwnPage() throws Exception {
        HttpRequest.Builder own =
                post().header("Origin", http.uri().toString()).header("Sec-Fetch-Site", "same-origin");

        assertThat(http.send(own).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/opportunities, Origin, https://evil.example.test",
        "/api/sync-status, Sec-Fetch-Site, cross-site",
        "/openapi.json, Sec-Fetch-Site, same-site",
        "/main.js, Sec-Fetch-Site, cross-site"
    })
    void refusesToShowAnythingToAnotherSite(String path, String header, String value) throws Exception {
        HttpResponse<String> refused = http.send(http.request(path).header(header, value));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(http.json(refused).path("code").asText()).isEqualTo("CROSS_ORIGIN");
    }

    @ParameterizedTest
    @CsvSource({
        "/, navigate, document, 200",
        "/docs/, navigate, document, 200",
        "/, navigate, iframe, 403",
        "/, no-cors, image, 403",
        "/api/sync-status, navigate, document, 403"
    })
    void followsALinkToThePageAlone(String path, String mode, String destination, int status) throws Exception {
        HttpRequest.Builder link = http.request(path)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", mode)
                .header("Sec-Fetch-Dest", destination);

        assertThat(http.send(link).statusCode()).isEqualTo(status);
    }

    @Test
    void aLinkThatPostsIsNone() throws Exception {
        HttpRequest.Builder form = post().header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-Mode", "navigate");

        assertThat(http.send(form).statusCode()).isEqualTo(403);
        assertThat(http.ledger.countRuns()).isZero();
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws Exception {
        assertThat(RawHttp.exchange(http.uri(), "GET /?" + "a".repeat(20_000) + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "Content-Security-Policy");
    }

    @Test
    void headersThatAreTooLongAreAProblem() throws Exception {
        assertThat(RawHttp.exchange(http.uri(), "GET / HTTP/1.1", "Host: localhost", "Cookie: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json");
    }

    @Test
    void aBodyThatIsTooLongIsAProblemAndStartsNothing() throws Exception {
        HttpResponse<String> refused = http.send(
                http.request("/api/sync-database").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[70_000])));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(http.ledger.countRuns()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"trace-1.a_B, true", "'no spaces', false", "<script>, false"})
    void keepsAHarmlessRequestIdAndReplacesAnother(String id, boolean kept) throws Exception {
        HttpResponse<String> answer = http.send(http.request("/health/live").header("X-Request-Id", id));

        String given = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(given).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(given.equals(id)).isEqualTo(kept);
    }

    private HttpRequest.Builder post() {
        return http.request("/api/sync-database").POST(HttpRequest.BodyPublishers.noBody());
    }
}
