package com.bqs.postgres;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the mirror lives and how it is reached.
 *
 * @param jdbcUrl {@code jdbc:postgresql:…}; its parameters win over this adapter's time limits
 * @param user null where the URL or the operating system names one
 * @param password null where none is needed
 * @param schema a plain identifier, used for every table
 * @param readers connections kept for reading, besides the {@value #WRITERS} for runs and schedule
 * @param leaseTimeToLive how long a silent run keeps the right to write; at least 2 s
 */
public record PostgresSettings(
        String jdbcUrl,
        @Nullable String user,
        @Nullable String password,
        String schema,
        int readers,
        Duration leaseTimeToLive) {

    static final int WRITERS = 5;

    private static final Pattern PLAIN_IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(2);

    public PostgresSettings {
        if (!PLAIN_IDENTIFIER.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "schema: '" + schema + "' is not a plain lower-case identifier of at most 63 characters");
        }
        if (readers < 1) {
            throw new IllegalArgumentException("readers: " + readers + " is less than 1");
        }
        if (leaseTimeToLive.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("leaseTimeToLive: " + leaseTimeToLive + " is shorter than 2 s");
        }
    }

    /** Without URL and password: a URL can hold a password too. */
    @Override
    public String toString() {
        return "PostgresSettings[schema=" + schema + ", readers=" + readers + ", leaseTimeToLive=" + leaseTimeToLive
                + "]";
    }
}
