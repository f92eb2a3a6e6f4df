package com.bqs.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The kinds of value a mirrored field can hold, each with its limits and its one normal form, so that equal values
 * are equal in Java, in a fingerprint and in PostgreSQL.
 */
public enum FieldType {
    /** Text of any length without U+0000, which PostgreSQL cannot store. */
    TEXT(String.class) {
        @Override
        Object normalize(Object value) {
            String text = (String) value;
            if (text.indexOf('\0') >= 0) {
                throw new InvalidFieldValue("holds the character U+0000, which the database cannot store");
            }
            return text;
        }
    },
    /** A decimal number of at most 30 digits before and 10 behind the point. */
    DECIMAL(BigDecimal.class) {
        @Override
        Object normalize(Object value) {
            BigDecimal number = (BigDecimal) value;
            if (number.signum() == 0) {
                return BigDecimal.ZERO;
            }
            // Zeros before the point stay: to strip them costs, and overflows where the exponent is huge.
            BigDecimal stripped = number.scale() > 0 ? number.stripTrailingZeros() : number;
            boolean tooLarge = (long) stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS;
            if (tooLarge || stripped.scale() > MAX_DECIMALS) {
                throw new InvalidFieldValue("is a number with more than " + MAX_INTEGER_DIGITS + " digits before or "
                        + MAX_DECIMALS + " behind the point");
            }
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    },
    /** A calendar date of the years 1 to 9999, without a zone. */
    DATE(LocalDate.class) {
        @Override
        Object normalize(Object value) {
            requireYear(((LocalDate) value).getYear());
            return value;
        }

        @Override
        Object asJson(Object normal) {
            return normal.toString();
        }
    },
    /** A moment of the years 1 to 9999, cut to the microseconds that PostgreSQL keeps. */
    INSTANT(Instant.class) {
        @Override
        Object normalize(Object value) {
            Instant instant = (Instant) value;
            if (instant.getEpochSecond() < FIRST_SECOND || instant.getEpochSecond() > LAST_SECOND) {
                requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
            }
            return instant.getNano() % NANOS_OF_MICRO == 0 ? instant : instant.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        Object asJson(Object normal) {
            return normal.toString();
        }
    },
    /** True or false. */
    BOOLEAN(Boolean.class) {
        @Override
        Object normalize(Object value) {
            return value;
        }
    };

    private static final int MAX_INTEGER_DIGITS = 30;
    private static final int MAX_DECIMALS = 10;
    private static final int NANOS_OF_MICRO = 1_000;
    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final Class<?> javaType;

    FieldType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** The Java class of this type's values. */
    public Class<?> javaType() {
        return javaType;
    }

    /**
     * The value in its normal form.
     *
     * @throws InvalidFieldValue where the value is outside of the type's limits
     * @throws ClassCastException where it is not of {@link #javaType()}
     */
    abstract Object normalize(Object value);

    /** A normal value as JSON has it: a String, a BigDecimal or a Boolean. */
    Object asJson(Object normal) {
        return normal;
    }

    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new InvalidFieldValue("is in the year " + year + ", outside of 1 to 9999");
        }
    }
}
