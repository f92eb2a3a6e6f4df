package com.bqs.app.http.api;

import com.bqs.app.http.problem.ProblemException;
import com.bqs.domain.Numerals;
import com.bqs.postgres.query.ColumnType;
import com.bqs.sync.model.SyncMode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads parameters; one that cannot be read ends the request with 400. */
final class Parameters {

    private static final int DATE_LENGTH = 10;

    private Parameters() {}

    static long id(String text) {
        return wholeNumber("id", text, 1, Long.MAX_VALUE);
    }

    /** @param text null where the parameter is not given */
    static long number(String name, @Nullable String text, long byDefault) {
        return text == null ? byDefault : number(name, text);
    }

    /** Of a change or a run that what is asked for follows, so 0 is before the first. */
    static long number(String name, String text) {
        return wholeNumber(name, text, 0, Long.MAX_VALUE);
    }

    /** @param text null where the parameter is not given */
    static int limit(@Nullable String text, int byDefault, int max) {
        return text == null ? byDefault : limit(text, max);
    }

    static int limit(String text, int max) {
        return (int) wholeNumber("limit", text, 1, max);
    }

    /** A date is its first moment, in UTC. */
    static Instant moment(String name, String text) {
        String whole = text.length() == DATE_LENGTH ? text + "T00:00:00Z" : text;
        try {
            return (Instant) ColumnType.INSTANT.parse(whole);
        } catch (IllegalArgumentException e) {
            throw invalid(name, text, "a date such as 2026-01-31 or a moment such as 2026-01-31T00:00:00Z");
        }
    }

    /** @param text null where the parameter is not given */
    static SyncMode mode(@Nullable String text) {
        return switch (text == null ? "auto" : text.toLowerCase(Locale.ROOT)) {
            case "auto" -> SyncMode.AUTO;
            case "full" -> SyncMode.FULL;
            case "incremental" -> SyncMode.INCREMENTAL;
            default -> throw invalid("mode", text, "auto, full or incremental");
        };
    }

    private static long wholeNumber(String name, String text, long min, long max) {
        try {
            return Numerals.wholeNumber(text, min, max);
        } catch (NumberFormatException e) {
            throw ProblemException.invalidParameter(name + ": " + e.getMessage() + ".");
        }
    }

    static ProblemException invalid(String name, @Nullable String text, String expected) {
        return ProblemException.invalidParameter(name + ": \"" + text + "\" is not " + expected + ".");
    }
}
