package com.bqs.sync.engine;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are the same for the same sequence of values, and different for any other: each value stands behind its kind, and
 * texts and long numbers behind their length. Used again and again; not thread-safe.
 */
final class CanonicalForm {

    private static final byte NULL = 0;
    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte LONG_NUMBER = 3;
    private static final byte DATE = 4;
    private static final byte INSTANT = 5;
    private static final byte FALSE = 6;
    private static final byte TRUE = 7;

    private static final int DIGITS_OF_A_LONG = 18;

    /** Enough for every kind and all that has a fixed length. */
    private static final int FIXED_BYTES = 16;

    private ByteBuffer bytes = ByteBuffer.allocate(4_096);

    /** Begins anew; the bytes given out before change. */
    void clear() {
        bytes.clear();
    }

    /** What was added since {@link #clear}, to be read from its beginning. */
    ByteBuffer flip() {
        return bytes.flip();
    }

    void add(@Nullable Object value) {
        reserve(FIXED_BYTES);
        if (value == null) {
            bytes.put(NULL);
        } else if (value instanceof String text) {
            addBytes(TEXT, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof BigDecimal number) {
            addNumber(number);
        } else if (value instanceof Instant instant) {
            bytes.put(INSTANT).putLong(instant.getEpochSecond()).putInt(instant.getNano());
        } else if (value instanceof LocalDate date) {
            bytes.put(DATE).putLong(date.toEpochDay());
        } else if (value instanceof Boolean truth) {
            bytes.put(truth ? TRUE : FALSE);
        } else {
            throw new IllegalArgumentException(
                    "no field holds a " + value.getClass().getName());
        }
    }

    private void addNumber(BigDecimal number) {
        if (number.precision() <= DIGITS_OF_A_LONG) {
            long digits = number.scaleByPowerOfTen(number.scale()).longValue();
            bytes.put(NUMBER).putLong(digits);
        } else {
            addBytes(LONG_NUMBER, number.unscaledValue().toByteArray());
        }
        reserve(FIXED_BYTES);
        bytes.putInt(number.scale());
    }

    private void addBytes(byte kind, byte[] content) {
        reserve(FIXED_BYTES + content.length);
        bytes.put(kind).putInt(content.length).put(content);
    }

    private void reserve(int more) {
        if (bytes.remaining() < more) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + more).put(bytes.flip());
        }
    }
}
