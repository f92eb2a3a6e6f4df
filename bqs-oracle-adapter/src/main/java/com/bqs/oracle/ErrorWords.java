package com.bqs.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an error answer says, as one short line without credentials.
 *
 * @param areTheServersOwn whether the server itself speaks; false for an empty body or a gateway's web page
 */
record ErrorWords(String text, boolean areTheServersOwn) {

    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_LENGTH = 300;
    private static final ErrorWords NONE = new ErrorWords("", false);
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final Pattern HEADER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{8,}");

    /** Reads the body to its end, so that the connection can be used again. */
    static ErrorWords of(Response response, List<String> secrets) {
        if (response.body() == null) {
            return NONE;
        }
        try (InputStream body = response.body().asInputStream()) {
            byte[] head = body.readNBytes(MAX_BYTES);
            body.skipNBytes(Math.min(body.available(), MAX_BYTES));
            return of(new String(head, StandardCharsets.UTF_8), secrets);
        } catch (IOException cutOff) {
            return NONE;
        }
    }

    static ErrorWords of(String body, List<String> secrets) {
        String text = body.strip();
        if (text.isEmpty()) {
            return NONE;
        }
        if (text.startsWith("<")) {
            Matcher title = TITLE.matcher(text);
            return new ErrorWords(title.find() ? shortened(title.group(1), secrets) : "a web page", false);
        }
        return new ErrorWords(shortened(text.startsWith("{") ? explanation(text) : text, secrets), true);
    }

    /** The words as the end of a sentence's part, or nothing. */
    String quoted() {
        return text.isEmpty() ? "" : ": " + text;
    }

    boolean mention(String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static String explanation(String json) {
        try {
            JsonNode root = Json.MAPPER.readTree(json);
            List<String> details = root.path("o:errorDetails").findValuesAsText("detail");
            return details.isEmpty()
                    ? Stream.of("detail", "error_description", "error", "title")
                            .map(key -> root.path(key).asText())
                            .filter(found -> !found.isBlank())
                            .findFirst()
                            .orElse(json)
                    : String.join("; ", details);
        } catch (JsonProcessingException cutOff) {
            return json;
        }
    }

    private static String shortened(String text, List<String> secrets) {
        String safe = HEADER.matcher(text).replaceAll("$1 [REDACTED]");
        for (String secret : secrets) {
            safe = secret.isEmpty() ? safe : safe.replace(secret, "[REDACTED]");
        }
        String line = safe.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
