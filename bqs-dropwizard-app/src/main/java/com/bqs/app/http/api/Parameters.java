package com.bqs.app.http.api;

import com.bqs.app.http.problem.ProblemException;
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
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw invalid("id", text, "a whole number");
        }
    }

    /**
     * A number of the change feed.
     *
     * @param text null where the parameter is not given
     */
    static long number(String name, @Nullable String text, long byDefault) {
        if (text == null) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a negative one.
        }
        throw invalid(name, text, "a whole number from 0 on");
    }

    /** @param text null where the parameter is not given */
    static int limit(@Nullable String text, int byDefault, int max) {
        return text == null ? byDefault : limit(text, max);
    }

    static int limit(String text, int max) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= max) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        throw invalid("limit", text, "a whole number from 1 to " + max);
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

    static ProblemException invalid(String name, @Nullable String text, String expected) {
        return ProblemException.invalidParameter(name + ": \"" + text + "\" is not " + expected + ".");
    }
}
