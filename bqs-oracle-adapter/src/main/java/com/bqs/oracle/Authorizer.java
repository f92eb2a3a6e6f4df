package com.bqs.oracle;

/** Gives the {@code Authorization} header for each request. Thread-safe. */
@FunctionalInterface
interface Authorizer {

    String header();

    /**
     * Hears that the CRM answered 401 to a header.
     *
     * @return whether another header can be had, so that asking once more makes sense
     */
    default boolean replace(String refusedHeader) {
        return false;
    }
}
