package com.bqs.postgres;

import com.bqs.postgres.query.ReadIndex;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The indexes that serve searches and orders. They would slow the first load several times over, so they are made after the
 * first complete full run, beside whatever else goes on; without them searches and orders read every row, and find the same.
 * Thread-safe.
 */
public final class ReadIndexes {

    private static final String LOCK = "select pg_try_advisory_lock(1651602291, hashtext(current_schema()))";
    private static final String MISSING = """
            select name from unnest(array[%s]) with ordinality as wanted (name, place)
             where exists (select from mirror_state where last_full_at is not null)
               and not exists (select from pg_index i join pg_class c on c.oid = i.indexrelid
                                where c.relname = name and c.relnamespace = current_schema()::regnamespace and i.indisvalid)
             order by place
            """.formatted(
            ReadIndex.ALL.stream().map(index -> "'" + index.name() + "'").collect(Collectors.joining(", ")));
    /** Whoever was stopped while making it left it unusable. */
    private static final String DROP = "drop index concurrently if exists %s";

    private static final String CREATE = "create index concurrently %s on crm_opportunities using %s";
    /** So that the planner knows at once which parts of texts are frequent. */
    private static final String ANALYZE = "analyze crm_opportunities";

    private final Connections connections;
    private final Database database;
    private final SqlFailures failures;

    ReadIndexes(Connections connections, Database database, SqlFailures failures) {
        this.connections = connections;
        this.database = database;
        this.failures = failures;
    }

    /**
     * The names of those that are missing; none before the first complete full run.
     *
     * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code
     */
    public List<String> missing() {
        return database.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                return missing(statement);
            }
        });
    }

    /**
     * Makes those that are missing, unless another process is at it. Takes some 5 s for 100,000 rows and holds up nobody who
     * reads or writes.
     *
     * @return the names of those that were made
     * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code
     */
    public List<String> ensure() {
        try (Connection connection = connections.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            return isLocked(statement) ? make(statement, missing(statement)) : List.of();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** Until the connection closes. */
    private static boolean isLocked(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<String> missing(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(MISSING)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<String> make(Statement statement, List<String> missing) throws SQLException {
        for (ReadIndex index : ReadIndex.ALL) {
            if (missing.contains(index.name())) {
                statement.execute(DROP.formatted(index.name()));
                statement.execute(CREATE.formatted(index.name(), index.over()));
            }
        }
        if (!missing.isEmpty()) {
            statement.execute(ANALYZE);
        }
        return missing;
    }
}
