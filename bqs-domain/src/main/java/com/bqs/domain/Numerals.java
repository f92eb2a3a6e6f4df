package com.bqs.domain;

import java.math.BigDecimal;

/** Reads numbers that people and programs write, in ASCII: Java's own readers take the digits of every script. */
public final class Numerals {

    private static final String ASCII = "\\p{ASCII}*";

    private Numerals() {}

    /** A decimal number; throws {@link NumberFormatException} where the text is none. */
    public static BigDecimal decimal(String text) {
        return new BigDecimal(requireAscii(text));
    }

    /** A whole number of 64 bits; throws {@link NumberFormatException} where the text is none. */
    public static long wholeNumber(String text) {
        return Long.parseLong(requireAscii(text));
    }

    /**
     * A whole number within bounds.
     *
     * @throws NumberFormatException whose message tells the text and what would be right
     */
    public static long wholeNumber(String text, long min, long max) {
        try {
            long number = wholeNumber(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        String bounds = "from " + min + (max == Long.MAX_VALUE ? " on" : " to " + max);
        throw new NumberFormatException("\"" + text + "\" is not a whole number " + bounds);
    }

    private static String requireAscii(String text) {
        if (!text.matches(ASCII)) {
            throw new NumberFormatException("other digits than those of ASCII");
        }
        return text;
    }
}
