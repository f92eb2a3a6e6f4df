package com.bqs.simulator.query;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Entry;
import com.bqs.simulator.data.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * What a row must fulfil, and the ids and stamps outside of which none can: so most rows need not be made up to be judged.
 *
 * @param stamps in milliseconds since 1970
 * @param saidByBounds whether whatever lies in both bounds fulfils it
 */
public record Condition(Predicate<Row> test, Bounds ids, Bounds stamps, boolean saidByBounds) {

    /** Every row fulfils it. */
    public static final Condition ANY = new Condition(row -> true, Bounds.ALL, Bounds.ALL, true);

    private static final Bounds READABLE = new Bounds(Entry.NO_STAMP + 1, Long.MAX_VALUE);

    static Condition of(Predicate<Row> test) {
        return new Condition(test, Bounds.ALL, Bounds.ALL, false);
    }

    /** Whether an attribute has a value, or has none. */
    static Condition hasValue(Attribute attribute, boolean wanted) {
        Predicate<Row> test = row -> (row.value(attribute) != null) == wanted;
        return wanted && attribute == Attribute.LAST_UPDATE_DATE
                ? new Condition(test, Bounds.ALL, READABLE, true)
                : of(test);
    }

    /** Whether a row fulfils it. */
    public boolean holds(Entry entry) {
        if (!ids.hold(entry.id())) {
            return false;
        }
        if (!entry.isMadeUp()) {
            return test.test(entry.row());
        }
        return stamps.hold(entry.stamp()) && (saidByBounds || test.test(entry.row()));
    }

    /** This condition for those rows only. */
    public Condition and(Predicate<Row> other) {
        return and(of(other));
    }

    Condition and(Condition other) {
        return new Condition(
                test.and(other.test), ids.and(other.ids), stamps.and(other.stamps), saidByBounds && other.saidByBounds);
    }

    Condition or(Condition other) {
        return of(test.or(other.test));
    }

    /** An attribute against a literal as written. */
    static Condition compare(Attribute attribute, Operator operator, String literal) {
        Comparable<?> operand = attribute.type().comparable(literal);
        if (operand == null) {
            throw new QueryException(
                    "The value " + literal + " is not valid for attribute " + attribute.apiName() + ".");
        }
        Predicate<Row> test = row -> {
            Comparable<?> value = row.comparable(attribute);
            return value != null && operator.holds(compareSameType(value, operand));
        };
        if (attribute == Attribute.OPTY_ID && operand instanceof BigDecimal number && isLong(number)) {
            Bounds bounds = Bounds.of(operator, number.longValueExact());
            return new Condition(test, bounds, Bounds.ALL, operator != Operator.NOT_EQUAL);
        }
        if (attribute == Attribute.LAST_UPDATE_DATE
                && operand instanceof Instant instant
                && instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
            Bounds bounds = Bounds.of(operator, instant.toEpochMilli()).and(READABLE);
            return new Condition(test, Bounds.ALL, bounds, operator != Operator.NOT_EQUAL);
        }
        return of(test);
    }

    private static boolean isLong(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(1L << 62)) < 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareSameType(Comparable value, Comparable operand) {
        return value.compareTo(operand);
    }
}
