package com.bqs.simulator.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The kinds of attribute, each with its name in {@code describe} and its way to read a literal of {@code q}. */
public enum AttributeType {
    TEXT("string") {
        @Override
        Comparable<?> read(String literal) {
            return literal;
        }
    },
    INTEGER("integer") {
        @Override
        Comparable<?> read(String literal) {
            return new BigDecimal(literal);
        }
    },
    NUMBER("number") {
        @Override
        Comparable<?> read(String literal) {
            return new BigDecimal(literal);
        }
    },
    BOOLEAN("boolean") {
        @Override
        @Nullable
        Comparable<?> read(String literal) {
            return literal.equals("true") || literal.equals("false") ? literal : null;
        }
    },
    DATE("date") {
        @Override
        Comparable<?> read(String literal) {
            return LocalDate.parse(literal.substring(0, Math.min(literal.length(), DATE_LENGTH)));
        }
    },
    TIMESTAMP("datetime") {
        @Override
        Comparable<?> read(String literal) {
            if (literal.length() == DATE_LENGTH) {
                return LocalDate.parse(literal).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean hasOffset = literal.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            return hasOffset ? instant(literal) : LocalDateTime.parse(literal).toInstant(ZoneOffset.UTC);
        }
    };

    private static final int DATE_LENGTH = 10;

    private final String described;

    AttributeType(String described) {
        this.described = described;
    }

    /** The type's name in {@code describe}. */
    public String described() {
        return described;
    }

    /** A literal as something that compares; null where it is none of this type. */
    public @Nullable Comparable<?> comparable(String literal) {
        try {
            return read(literal);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    abstract @Nullable Comparable<?> read(String literal);

    private static Instant instant(String literal) {
        return OffsetDateTime.parse(literal).toInstant();
    }
}
