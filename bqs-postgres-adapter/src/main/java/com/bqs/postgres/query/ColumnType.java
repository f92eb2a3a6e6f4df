package com.bqs.postgres.query;

import com.bqs.domain.Numerals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The kinds of value that a column holds. Each value's {@code toString} is what {@link #parse} reads. */
public enum ColumnType {
    /** A {@link Long}. */
    ID("a whole number", "bigint") {
        @Override
        Object read(String text) {
            return Numerals.wholeNumber(text);
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            long id = row.getLong(index);
            return row.wasNull() ? null : id;
        }
    },
    /** A {@link String}. */
    TEXT("text without U+0000", "text") {
        @Override
        Object read(String text) {
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("U+0000");
            }
            return text;
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    },
    /** A {@link BigDecimal} of a size that a client can mean. */
    DECIMAL("a number", "numeric") {
        @Override
        Object read(String text) {
            BigDecimal number = Numerals.decimal(text);
            if (Math.abs((long) number.scale()) > MAX_SCALE || number.precision() > MAX_SCALE) {
                throw new NumberFormatException("too long");
            }
            return number;
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getBigDecimal(index);
        }
    },
    /** A {@link LocalDate}. */
    DATE("a date such as 2026-01-31", "date") {
        @Override
        Object read(String text) {
            return withinCalendar(LocalDate.parse(text));
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getObject(index, LocalDate.class);
        }
    },
    /** An {@link Instant}. */
    INSTANT("a moment such as 2026-01-31T00:00:00Z", "timestamptz") {
        @Override
        Object read(String text) {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            withinCalendar(moment.toLocalDate());
            return moment.toInstant();
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            OffsetDateTime moment = row.getObject(index, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
    },
    /** A JSON object, as text; nothing compares it. */
    JSON("null: this field can't be compared", "jsonb") {
        @Override
        Object read(String text) {
            throw new IllegalArgumentException("JSON");
        }

        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    };

    private static final int MAX_SCALE = 100;
    private static final int MAX_YEAR = 9999;

    private final String expected;
    private final String sqlName;

    ColumnType(String expected, String sqlName) {
        this.expected = expected;
        this.sqlName = sqlName;
    }

    /**
     * The value that the text stands for.
     *
     * @throws IllegalArgumentException where it stands for none; {@link #expected} says what would
     */
    public Object parse(String text) {
        try {
            return read(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not " + expected, e);
        }
    }

    /** What {@link #parse} reads, in words. */
    public String expected() {
        return expected;
    }

    /** Whether values have an order, and can be compared at all. */
    public boolean isComparable() {
        return this != JSON;
    }

    private static LocalDate withinCalendar(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > MAX_YEAR) {
            throw new IllegalArgumentException("a year out of range");
        }
        return date;
    }

    String sqlName() {
        return sqlName;
    }

    abstract Object read(String text);

    abstract @Nullable Object read(ResultSet row, int index) throws SQLException;
}
