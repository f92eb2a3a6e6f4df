package com.bqs.simulator.query;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * What a row must fulfil, and the ids outside of which none can.
 *
 * @param lowest the lowest OptyId that can fulfil it
 * @param greatest the greatest one
 */
public record Condition(Predicate<Row> test, long lowest, long greatest) {

    /** Every row fulfils it. */
    public static final Condition ANY = of(row -> true);

    static Condition of(Predicate<Row> test) {
        return new Condition(test, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    Condition and(Condition other) {
        return new Condition(test.and(other.test), Math.max(lowest, other.lowest), Math.min(greatest, other.greatest));
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
        return attribute == Attribute.OPTY_ID ? onKey(test, operator, literal) : of(test);
    }

    private static Condition onKey(Predicate<Row> test, Operator operator, String literal) {
        long id = new BigDecimal(literal).longValue();
        return switch (operator) {
            case GREATER, GREATER_OR_EQUAL -> new Condition(test, id, Long.MAX_VALUE);
            case LESS, LESS_OR_EQUAL -> new Condition(test, Long.MIN_VALUE, id);
            case EQUAL -> new Condition(test, id, id);
            case NOT_EQUAL -> of(test);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareSameType(Comparable value, Comparable operand) {
        return value.compareTo(operand);
    }
}
