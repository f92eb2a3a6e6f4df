package com.bqs.postgres.query;

/** What a row must fulfil. */
public sealed interface Condition permits AnyOf, Bound, Moved, Presence, Search {

    /** Adds the condition's SQL. */
    void appendTo(SqlText sql);
}
