package com.bqs.simulator.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity as the CRM shows it: for each attribute a value, null, or nothing at all, in which case its key is left out
 * of the answer. Immutable, but for values kept for comparing; thread-safe.
 */
public final class Row {

    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral("+00:00")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Stands where a key is left out of the answer. */
    private static final Object LEFT_OUT = new Object();

    /** By the attribute's position: a map would weigh more than what is in it. */
    private final @Nullable Object[] values;

    private volatile @Nullable Comparable<?> stamp;

    private Row(@Nullable Object[] values) {
        this.values = values;
    }

    /** A row with this id, a number, an empty name, and null in every other attribute. */
    public static Row of(long id) {
        return new Draft(id).row();
    }

    /** An instant as the CRM writes it, as {@code 2026-01-13T08:00:00.123+00:00}; a fraction of zero is left out. */
    public static String written(Instant instant) {
        return STAMP.format(instant);
    }

    /** This row with another value, written into JSON as it is: it need not fit the attribute's type. */
    public Row with(Attribute attribute, @Nullable Object value) {
        @Nullable Object[] copy = Arrays.copyOf(values, values.length);
        copy[attribute.position()] = value;
        return new Row(copy);
    }

    /** This row without the attribute's key. */
    public Row without(Attribute attribute) {
        return with(attribute, LEFT_OUT);
    }

    /** This row as last changed then. */
    public Row stamped(Instant instant) {
        return with(Attribute.LAST_UPDATE_DATE, written(instant))
                .with(Attribute.OPTY_LAST_UPDATE_DATE, written(instant));
    }

    public long id() {
        return ((Number) Objects.requireNonNull(value(Attribute.OPTY_ID))).longValue();
    }

    /** Whether the attribute's key is there. */
    public boolean has(Attribute attribute) {
        return values[attribute.position()] != LEFT_OUT;
    }

    /** The value as it goes into JSON; null also where the key is left out. */
    public @Nullable Object value(Attribute attribute) {
        Object value = values[attribute.position()];
        return value == LEFT_OUT ? null : value;
    }

    /** The value as something that compares with others of the attribute; null where it is none of its type. */
    public @Nullable Comparable<?> comparable(Attribute attribute) {
        if (attribute != Attribute.LAST_UPDATE_DATE) {
            return read(attribute);
        }
        Comparable<?> known = stamp;
        if (known == null) {
            known = read(attribute);
            stamp = known;
        }
        return known;
    }

    private @Nullable Comparable<?> read(Attribute attribute) {
        Object value = value(attribute);
        return value == null ? null : attribute.type().comparable(value.toString());
    }

    /** A row in the making, so that making up a million of them copies none. Used by one thread, until {@link #row}. */
    static final class Draft {

        private final @Nullable Object[] values = new Object[Attribute.COUNT];

        Draft(long id) {
            set(Attribute.OPTY_ID, id).set(Attribute.OPTY_NUMBER, "N" + id).set(Attribute.NAME, "");
        }

        Draft set(Attribute attribute, @Nullable Object value) {
            values[attribute.position()] = value;
            return this;
        }

        Row row() {
            return new Row(values);
        }
    }
}
