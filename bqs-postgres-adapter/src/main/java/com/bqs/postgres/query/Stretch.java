package com.bqs.postgres.query;

/**
 * Rows that follow one another in an order: those with a value, or those without one. Asked for one after the other, either
 * comes from an index over the values, whichever way the order goes; asked for at once, they would be sorted.
 */
public interface Stretch {

    /** Adds to a statement's conditions which rows these are, and their order. */
    void appendTo(SqlText sql);
}
