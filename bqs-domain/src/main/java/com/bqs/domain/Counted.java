package com.bqs.domain;

import java.util.Locale;

/** Numbers of things in sentences for people: {@code 1 record}, {@code 1,200 records}. The same in every locale. */
public final class Counted {

    private Counted() {}

    /** {@code 1 opportunity}, {@code 1,200 opportunities}. */
    public static String opportunities(long number) {
        return of(number, "opportunity", "opportunities");
    }

    /** {@code 1 record}, {@code 1,200 records}. */
    public static String records(long number) {
        return of(number, "record", "records");
    }

    /** {@code 1 row}, {@code 1,200 rows}. */
    public static String rows(long number) {
        return of(number, "row", "rows");
    }

    /** The number with the noun that agrees with it. */
    public static String of(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** The number alone: {@code 1,200}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
