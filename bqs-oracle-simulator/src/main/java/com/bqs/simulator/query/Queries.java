package com.bqs.simulator.query;

/** Reads {@code q} by the grammar that goes with the framework version. */
public final class Queries {

    private Queries() {}

    /**
     * The condition that a query states.
     *
     * @throws QueryException where the query isn't of the version's grammar, or names an unknown attribute
     */
    public static Condition parse(String query, int frameworkVersion) {
        return frameworkVersion == 1 ? QueryByExample.parse(query) : Rowmatch.parse(query);
    }
}
