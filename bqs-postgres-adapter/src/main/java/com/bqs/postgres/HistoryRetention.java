package com.bqs.postgres;

import java.time.Duration;

/**
 * Prunes the history and remembers up to which number, so that a consumer of the feed that was away for longer is told so.
 * Thread-safe.
 */
public final class HistoryRetention {

    private static final String PRUNE = """
            with gone as (
                delete from changes where recorded_at < clock_timestamp() - ? * interval '1 millisecond' returning seq)
            update changes_pruned set through = greatest(through, (select max(seq) from gone))
            """;

    private final Database database;

    HistoryRetention(Database database) {
        this.database = database;
    }

    /**
     * Forgets what is older, by the database's clock.
     *
     * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code
     */
    public void prune(Duration age) {
        database.write(session -> session.doReturningWork(connection -> Sql.update(connection, PRUNE, age.toMillis())));
    }
}
