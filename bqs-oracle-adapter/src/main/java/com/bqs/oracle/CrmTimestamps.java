package com.bqs.oracle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Oracle writes stamps as {@code 2026-01-13T08:30:00.000+00:00}; seconds, fraction and offset may be missing, the offset
 * may be {@code Z} or lack its colon, and a date alone is its midnight. Without an offset it is UTC.
 */
final class CrmTimestamps {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("'T'HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalEnd()
            .appendPattern("[XXX][XX]")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int DATE_LENGTH = "yyyy-MM-dd".length();
    private static final String SECONDS = "0000-00-00T00:00:00";
    private static final long SECONDS_OF_DAY = 86_400;
    private static final String USUAL_OFFSET = "+00:00";

    private CrmTimestamps() {}

    /** @throws DateTimeException where the text is no stamp */
    static Instant parse(String text) {
        return isUsual(text) ? parseUsual(text) : parseAny(text);
    }

    /**
     * Reads a date alone.
     *
     * @throws DateTimeException where the text is no date
     */
    static LocalDate parseDate(String text) {
        boolean isUsual = text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-';
        return isUsual
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    /** As every pod that was seen writes it: with seconds and in UTC. */
    private static boolean isUsual(String text) {
        int fraction = text.length() - USUAL_OFFSET.length() - SECONDS.length();
        return text.endsWith(USUAL_OFFSET)
                && (fraction == 0 || (fraction >= 2 && fraction <= 10 && text.charAt(SECONDS.length()) == '.'))
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** By place: the general formatter leaves more garbage behind than all else that is done with a record. */
    private static Instant parseUsual(String text) {
        int nanos = 0;
        int end = text.length() - USUAL_OFFSET.length();
        if (end > SECONDS.length()) {
            nanos = number(text, SECONDS.length() + 1, end);
            for (int digits = end - SECONDS.length() - 1; digits < 9; digits++) {
                nanos *= 10;
            }
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_OF_DAY + time.toSecondOfDay(), nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("a digit is missing");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static Instant parseAny(String text) {
        // Some gateways write a space where ISO 8601 has a T.
        String iso = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1)
                : text;
        TemporalAccessor parsed = FORMAT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (parsed instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        LocalDateTime local = parsed instanceof LocalDateTime time
                ? time
                : LocalDate.from(parsed).atStartOfDay();
        return local.toInstant(ZoneOffset.UTC);
    }
}
