package com.bqs.benchmarks.contender;

import java.net.URI;

/**
 * What a contender is given.
 *
 * @param crm the origin of the CRM; any user and password do
 * @param jdbcUrl an empty database, with user and password in it
 * @param rows how many opportunities to load: the CRM may have more, of which those with the lowest ids count
 * @param repeats how often to load them; what comes before the last is there to warm up
 */
public record Assignment(URI crm, String jdbcUrl, long rows, int repeats) {

    public Assignment {
        if (rows < 1 || repeats < 1) {
            throw new IllegalArgumentException("rows and repeats are at least 1");
        }
    }

    /** From a command line: {@code http://127.0.0.1:8100 jdbc:postgresql:… 20000 2}. */
    public static Assignment parse(String... args) {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: CRM JDBC_URL ROWS REPEATS");
        }
        return new Assignment(URI.create(args[0]), args[1], Long.parseLong(args[2]), Integer.parseInt(args[3]));
    }

    /** The collection of opportunities. */
    public URI opportunities() {
        return crm.resolve("/crmRestApi/resources/11.13.18.05/opportunities");
    }
}
