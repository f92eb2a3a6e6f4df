package com.bqs.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Faults in words. Parts are parted by {@code ;}, each says what, how often and when:
 *
 * <pre>{@code
 * 429 x2 retry-after=1; reset @7; html-503 forever path=describe
 * }</pre>
 *
 * <p>What: a status with a body in Oracle's JSON; {@code html-} or {@code empty-} and a status; {@code login}, a page with
 * status 200; {@code redirect}; {@code reset}, {@code truncate}, {@code stall} or {@code drip}. {@code x2}: twice, else once,
 * or {@code forever}. {@code @7}: from the seventh request on. {@code path=}: of those whose path and query hold this text.
 * Any other {@code name=value} is a header.
 */
final class FaultScript {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String LOGIN = "<html><head><title>Sign In</title></head><body>Single sign-on</body></html>";

    private final String part;
    private final Map<String, String> headers = new HashMap<>();
    private String path = "";
    private int from = 1;
    private int times = 1;

    private FaultScript(String part) {
        this.part = part;
    }

    static List<Fault> parse(String script) {
        return Stream.of(script.split("[;\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> new FaultScript(part).read())
                .toList();
    }

    private Fault read() {
        String[] words = part.split("\\s+");
        Stream.of(words).skip(1).forEach(this::take);
        String what = words[0].toLowerCase(Locale.ROOT);
        return switch (what) {
            case "reset", "truncate", "stall", "drip" ->
                new Fault(path, from, times, null, Delivery.valueOf(what.toUpperCase(Locale.ROOT)));
            case "login" -> answer(200, HTML, LOGIN);
            case "redirect" -> {
                headers.putIfAbsent("Location", "https://login.example.test/sso");
                yield answer(302, HTML, "");
            }
            default -> status(what);
        };
    }

    private Fault status(String what) {
        if (!what.matches("(html-|empty-)?[1-5]\\d\\d")) {
            throw wrong(what);
        }
        int status = Integer.parseInt(what.substring(what.length() - 3));
        if (what.startsWith("html-")) {
            return answer(status, HTML, "<html><head><title>Error " + status + "</title></head></html>");
        }
        return what.startsWith("empty-")
                ? answer(status, HTML, null)
                : answer(
                        status,
                        "application/vnd.oracle.adf.error+json",
                        new String(Documents.error(ApiException.scripted(status)), StandardCharsets.UTF_8));
    }

    private Fault answer(int status, String type, @Nullable String body) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        return new Fault(path, from, times, new Answer(status, type, headers, bytes), Delivery.WHOLE);
    }

    private void take(String word) {
        if (word.matches("x\\d{1,6}")) {
            times = Integer.parseInt(word.substring(1));
        } else if (word.equals("forever")) {
            times = -1;
        } else if (word.matches("@[1-9]\\d{0,6}")) {
            from = Integer.parseInt(word.substring(1));
        } else if (word.startsWith("path=")) {
            path = word.substring("path=".length());
        } else if (word.matches("[A-Za-z-]+=.+")) {
            headers.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        } else {
            throw wrong(word);
        }
    }

    private IllegalArgumentException wrong(String word) {
        return new IllegalArgumentException("the fault '" + part + "' cannot be read at '" + word
                + "': write as '429 x2 retry-after=1; reset @7; html-503 forever path=describe'");
    }
}
