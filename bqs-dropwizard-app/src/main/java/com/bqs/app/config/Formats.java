package com.bqs.app.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** The kinds of values that keys have. */
final class Formats {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");
    private static final Pattern SCHEMA = Pattern.compile("(?!pg_|information_schema$)[a-z_][a-z0-9_]{0,62}");

    static final Format<String> TEXT = new Format<>("text", Optional::of);
    static final Format<BigDecimal> PERCENTAGE =
            new Format<>("a share from 0% to 100%, such as 5%", Formats::parsePercentage);
    static final Format<ZoneId> ZONE =
            new Format<>("a time zone such as Europe/Berlin, Asia/Riyadh or UTC", Formats::parseZone);
    static final Format<Set<String>> CODES =
            new Format<>("codes with commas between them, such as WON,LOST", Formats::parseCodes);
    static final Format<String> CRON = new Format<>(
            "a Quartz cron expression of six or seven fields such as \"0 0 0 * * ?\" (midnight), or off",
            text -> CronExpression.isValidExpression(text) ? Optional.of(text) : Optional.empty());
    static final Format<String> LOOPBACK_ADDRESS =
            matching(LOOPBACK, "127.0.0.1, ::1 or localhost: without authentication only loopback is served");
    static final Format<String> SCHEMA_NAME =
            matching(SCHEMA, "a plain identifier: lower-case letters, digits and _, at most 63, not beginning pg_");
    static final Format<String> API_VERSION =
            matching(Pattern.compile("[A-Za-z0-9._-]+"), "a resource version such as 11.13.18.05, or latest");
    static final Format<String> NO_AUTHENTICATION = new Format<>(
            "none: tokens and oidc are not in this version",
            text -> text.equals("none") ? Optional.of(text) : Optional.empty());
    static final Format<LogFormat> LOG_FORMAT = new Format<>("text or json", LogFormat::find);

    private Formats() {}

    static Format<Integer> between(int min, int max) {
        return new Format<>(
                "a whole number from " + min + " to " + max,
                text -> Optional.of(text)
                        .filter(WHOLE_NUMBER.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(number -> number >= min && number <= max));
    }

    /** @param bound says in words what {@code min} is, such as "of at least 2s" */
    static Format<Duration> duration(Duration min, String bound) {
        return new Format<>(
                "a duration " + bound + ", such as 60s, 10m, 24h or 7d",
                text -> parseDuration(text).filter(duration -> duration.compareTo(min) >= 0));
    }

    static <T> Format<T> orOff(Format<T> format) {
        return new Format<>(format.expected() + ", or off", format.parser());
    }

    private static Format<String> matching(Pattern pattern, String expected) {
        return new Format<>(expected, text -> Optional.of(text).filter(pattern.asMatchPredicate()));
    }

    private static Optional<Duration> parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(UNITS.get(matcher.group(2)))
                .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))));
    }

    private static Optional<BigDecimal> parsePercentage(String text) {
        Matcher matcher = PERCENT.matcher(text);
        return matcher.matches()
                ? Optional.of(new BigDecimal(matcher.group(1)).movePointLeft(2))
                        .filter(share -> share.compareTo(BigDecimal.ONE) <= 0)
                : Optional.empty();
    }

    private static Optional<ZoneId> parseZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> parseCodes(String text) {
        Set<String> codes = new LinkedHashSet<>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }
}
