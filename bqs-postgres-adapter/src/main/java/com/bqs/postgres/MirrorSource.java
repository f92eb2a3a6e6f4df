package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * Which CRM this database mirrors: an origin, or {@value #DEMO}. Two sources in one mirror would mix two companies' deals.
 * Thread-safe.
 */
public final class MirrorSource {

    /** The source of a demonstration, which no real CRM's rows may join. */
    public static final String DEMO = "demo";

    private static final String CLAIM = "insert into mirror_source (origin) values (:origin) on conflict do nothing";
    private static final String ACCEPT = """
            insert into mirror_source (origin) values (:origin)
            on conflict (slot) do update set origin = excluded.origin, claimed_at = excluded.claimed_at
            """;

    private final Database database;

    MirrorSource(Database database) {
        this.database = database;
    }

    /**
     * Records the source of a database that has none yet, and otherwise checks that it is this one.
     *
     * @throws SyncException {@code CONFIG_SOURCE_CHANGED} where it is another one
     */
    public void claim(String origin) {
        String known = database.writeOnce(session -> {
            execute(session, CLAIM, origin);
            return load(session);
        });
        requireSame(known, origin);
    }

    /**
     * Checks, without recording anything, that the database has no source yet or this one.
     *
     * @throws SyncException {@code CONFIG_SOURCE_CHANGED} where it is another one
     */
    public void check(String origin) {
        find().ifPresent(known -> requireSame(known, origin));
    }

    /** What the database mirrors; absent before the first claim. */
    public Optional<String> find() {
        return database.read(session -> session.createNativeQuery("select origin from mirror_source", String.class)
                .getResultStream()
                .findFirst());
    }

    private static void requireSame(String known, String origin) {
        requireSameWorld(known, origin);
        if (!known.equals(origin)) {
            throw new SyncException(
                    ErrorCode.CONFIG_SOURCE_CHANGED,
                    "This database mirrors " + known + ", not " + origin + ": to go on with " + origin
                            + " in it, run bqs migrate --accept-source; to keep both, set DATABASE_URL or BQS_SCHEMA to"
                            + " another place.");
        }
    }

    /**
     * Makes this the database's source from now on; what is stored stays until a full run.
     *
     * @throws SyncException {@code CONFIG_SOURCE_CHANGED} between a demonstration and a real CRM, which never mix
     */
    public void accept(String origin) {
        database.writeOnce(session -> {
            execute(session, CLAIM, origin);
            requireSameWorld(load(session), origin);
            execute(session, ACCEPT, origin);
            return origin;
        });
    }

    private static void requireSameWorld(String known, String origin) {
        if (known.equals(DEMO) != origin.equals(DEMO)) {
            throw new SyncException(
                    ErrorCode.CONFIG_SOURCE_CHANGED,
                    known.equals(DEMO)
                            ? "This database holds the demonstration's invented deals: set DATABASE_URL or BQS_SCHEMA to"
                                    + " another place for " + origin + "."
                            : "This database mirrors " + known + ", a real CRM: bqs demo does not write into it. Set"
                                    + " DATABASE_URL or BQS_SCHEMA to another place, or to none.");
        }
    }

    private static void execute(StatelessSession session, String sql, String origin) {
        session.createNativeMutationQuery(sql).setParameter("origin", origin).executeUpdate();
    }

    private static String load(StatelessSession session) {
        return session.createNativeQuery("select origin from mirror_source", String.class)
                .getSingleResult();
    }
}
