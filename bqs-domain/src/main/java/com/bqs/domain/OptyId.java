package com.bqs.domain;

/**
 * The CRM's immutable 64-bit key of an opportunity; {@code remote_id} in tables and JSON.
 *
 * <p>Oracle keeps it as NUMBER(18) and never changes or reuses it; new rows get higher ids.
 */
public record OptyId(long value) implements Comparable<OptyId> {

    /** Reads a decimal id; throws {@link NumberFormatException} where it is not a 64-bit whole number. */
    public static OptyId parse(String text) {
        return new OptyId(Long.parseLong(text));
    }

    @Override
    public int compareTo(OptyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
