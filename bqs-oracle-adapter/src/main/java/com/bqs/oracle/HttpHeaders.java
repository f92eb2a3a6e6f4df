package com.bqs.oracle;

import feign.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers that mean something to this program; one that can't be read counts as missing. */
final class HttpHeaders {

    private HttpHeaders() {}

    /** The server's clock. */
    static @Nullable Instant date(Response response) {
        String text = first(response, "Date");
        return text == null ? null : parseDate(text);
    }

    /** The wait that the server asks for: a number of seconds, or until a date by the server's own clock. */
    static @Nullable Duration retryAfter(Response response, InstantSource clock) {
        String text = first(response, "Retry-After");
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant until = parseDate(text);
        if (until == null) {
            return null;
        }
        Instant serverTime = date(response);
        Duration wait = Duration.between(serverTime == null ? clock.instant() : serverTime, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    static @Nullable String first(Response response, String name) {
        return response.headers().getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::trim)
                .orElse(null);
    }

    private static @Nullable Instant parseDate(String text) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
