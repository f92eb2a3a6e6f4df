package com.bqs.postgres;

import com.bqs.postgres.query.Search;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The index that serves searches. It would slow the first load several times over, so it is made after the first complete full
 * run, beside whatever else goes on; without it searches read every row, and find the same. Thread-safe.
 */
public final class SearchIndex {

    private static final String NAME = "crm_opportunities_search";

    private static final String LOCK = "select pg_try_advisory_lock(1651602291, hashtext(current_schema()))";
    private static final String IS_DUE = "select exists (select from mirror_state where last_full_at is not null)";
    private static final String FIND = "select i.indisvalid from pg_index i join pg_class c on c.oid = i.indexrelid"
            + " where c.relname = '" + NAME + "' and c.relnamespace = current_schema()::regnamespace";
    private static final String DROP = "drop index concurrently " + NAME;
    private static final String CREATE =
            "create index concurrently " + NAME + " on crm_opportunities using gin (" + Search.GRAMS + ")";
    /** So that the planner knows at once which parts of texts are frequent. */
    private static final String ANALYZE = "analyze crm_opportunities";

    private final Connections connections;
    private final SqlFailures failures;

    SearchIndex(Connections connections, SqlFailures failures) {
        this.connections = connections;
        this.failures = failures;
    }

    /**
     * Makes it, unless it is there, another process is at it, or no full run has completed yet. Takes some 4 s for 100,000 rows
     * and holds up nobody who reads or writes.
     *
     * @return whether it was made
     * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code
     */
    public boolean ensure() {
        try (Connection connection = connections.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            return isTrue(statement, LOCK) && isTrue(statement, IS_DUE) && make(statement);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static boolean make(Statement statement) throws SQLException {
        if (isTrue(statement, FIND)) {
            return false;
        }
        if (exists(statement)) {
            // Whoever made it was stopped, and left it unusable.
            statement.execute(DROP);
        }
        statement.execute(CREATE);
        statement.execute(ANALYZE);
        return true;
    }

    private static boolean isTrue(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(FIND)) {
            return row.next();
        }
    }
}
