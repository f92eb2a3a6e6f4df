package com.bqs.oracle;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one attribute, in both of the CRM's grammars: query-by-example (framework version 1), which names the
 * attribute once, and rowmatch (2 and later).
 */
record Condition(String byExample, String rowMatch) {

    /** Every record has a stamp later than this; query-by-example has no other way to say "is not null". */
    private static final String LONG_AGO = "'1900-01-01T00:00:00+00:00'";

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("''uuuu-MM-dd'T'HH:mm:ss.SSSxxx''").withZone(ZoneOffset.UTC);

    static Condition idWithin(@Nullable OptyId after, OptyId upTo) {
        String end = "<= " + upTo;
        if (after == null) {
            return same(CrmAttributes.ID + " " + end);
        }
        String begin = CrmAttributes.ID + " > " + after + " and ";
        return new Condition(begin + end, begin + CrmAttributes.ID + " " + end);
    }

    static Condition idAbove(OptyId id) {
        return same(CrmAttributes.ID + " > " + id);
    }

    /** Query-by-example has no list of values, so there the listing has to hold one id. */
    static Condition idAmong(List<OptyId> ids, @Nullable OptyId after) {
        String numbers = ids.stream().map(OptyId::toString).collect(Collectors.joining(","));
        String begin = after == null ? "" : CrmAttributes.ID + " > " + after + " and ";
        return new Condition(CrmAttributes.ID + " = " + numbers, begin + CrmAttributes.ID + " in (" + numbers + ")");
    }

    /** Rounded down to the milliseconds that the CRM keeps, so that nothing is missed. */
    static Condition stampNotBefore(Instant since) {
        return same(CrmAttributes.STAMP + " >= " + LITERAL.format(since.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Rounded up to the milliseconds that the CRM keeps, so that nothing is missed. */
    static Condition stampNotAfter(Instant until) {
        Instant millis = until.truncatedTo(ChronoUnit.MILLIS);
        return same(
                CrmAttributes.STAMP + " <= " + LITERAL.format(millis.equals(until) ? millis : millis.plusMillis(1)));
    }

    static Condition numberIs(String optyNumber) {
        return same(CrmAttributes.NUMBER + " = '" + optyNumber.replace("'", "''") + "'");
    }

    static Condition hasStamp() {
        return new Condition(CrmAttributes.STAMP + " >= " + LONG_AGO, CrmAttributes.STAMP + " is not null");
    }

    static List<Condition> of(Listing listing) {
        List<Condition> conditions = new ArrayList<>();
        OptyId after = listing.after().orElse(null);
        conditions.add(listing.ids().map(ids -> idAmong(ids, after)).orElseGet(() -> idWithin(after, listing.upTo())));
        listing.updatedSince().ifPresent(since -> conditions.add(stampNotBefore(since)));
        return conditions;
    }

    /** The value of {@code q} that asks for records which meet all the conditions. */
    static String all(List<Condition> conditions, int frameworkVersion) {
        return frameworkVersion == 1
                ? conditions.stream().map(Condition::byExample).collect(Collectors.joining(";"))
                : conditions.stream().map(Condition::rowMatch).collect(Collectors.joining(" and "));
    }

    private static Condition same(String text) {
        return new Condition(text, text);
    }
}
