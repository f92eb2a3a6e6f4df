package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpHeadersTest {

    private static final Instant NOW = Instant.parse("2026-01-13T08:00:00Z");
    private static final String NINE = "Tue, 13 Jan 2026 09:00:00 GMT";

    @Test
    void retryAfterMayBeSeconds() {
        assertThat(retryAfter(Map.of("Retry-After", List.of("120")))).isEqualTo(Duration.ofMinutes(2));
        assertThat(retryAfter(Map.of("retry-after", List.of(" 0 ")))).isEqualTo(Duration.ZERO);
    }

    @Test
    void retryAfterMayBeADateByTheServersClock() {
        assertThat(retryAfter(Map.of("Retry-After", List.of(NINE), "Date", List.of("Tue, 13 Jan 2026 08:59:00 GMT"))))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(retryAfter(Map.of("Retry-After", List.of(NINE)))).isEqualTo(Duration.ofHours(1));
        assertThat(retryAfter(Map.of("Retry-After", List.of("Mon, 12 Jan 2026 09:00:00 GMT"))))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void unreadableRetryAfterCountsAsMissing() {
        assertThat(retryAfter(Map.of("Retry-After", List.of("soon")))).isNull();
        assertThat(retryAfter(Map.of("Retry-After", List.of("-5")))).isNull();
        assertThat(retryAfter(Map.of())).isNull();
    }

    private static @Nullable Duration retryAfter(Map<String, Collection<String>> headers) {
        Request request = Request.create(
                Request.HttpMethod.GET, "https://crm.example.test/x", Map.of(), null, StandardCharsets.UTF_8, null);
        return HttpHeaders.retryAfter(
                Response.builder().status(429).request(request).headers(headers).build(), () -> NOW);
    }
}
