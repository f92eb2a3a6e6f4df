package com.bqs.postgres;

import com.bqs.sync.model.Change;
import com.bqs.sync.model.RunId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the history. It comes last in a batch, under a lock that lasts to the commit, so that numbers are given in the order
 * of commits and nobody who has seen a number ever misses a lower one.
 */
final class HistoryWriter {

    /** Any number will do that no other program locks in the same database. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext(current_schema() || '.changes'))";

    private static final String INSERT = """
            insert into changes (seq, kind, remote_id, field, old_value, new_value, cause, run_id, changed_at)
            select nextval('changes_seq'), c.kind, c.remote_id, c.field, c.old_value, c.new_value, c.cause, ?, c.changed_at
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                with ordinality as c (kind, remote_id, field, old_value, new_value, cause, changed_at, position)
            order by c.position
            """;

    private HistoryWriter() {}

    static void write(Connection connection, RunId run, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, run.value());
            insert.setArray(
                    2, texts(connection, changes, change -> change.kind().name()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            changes.stream().map(change -> change.id().value()).toArray()));
            insert.setArray(4, texts(connection, changes, Change::field));
            insert.setArray(5, texts(connection, changes, Change::before));
            insert.setArray(6, texts(connection, changes, Change::after));
            insert.setArray(
                    7, texts(connection, changes, change -> change.cause().name()));
            insert.setArray(8, texts(connection, changes, HistoryWriter::changedAt));
            insert.executeUpdate();
        }
    }

    private static @Nullable String changedAt(Change change) {
        return change.changedAt() == null ? null : change.changedAt().toString();
    }

    private static Array texts(Connection connection, List<Change> changes, Function<Change, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", changes.stream().map(column).toArray());
    }
}
