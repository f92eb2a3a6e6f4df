package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns whatever driver, pool, Hibernate and Flyway throw into the product's codes, by SQLSTATE. Immutable. */
final class SqlFailures {

    /** Serialization failure, deadlock, lock not available: another try finds other company. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03");

    /** Too many connections, and a session that the server ended because it was idle. */
    private static final Set<String> NO_SESSION = Set.of("53300", "25P03");

    private static final Set<String> RECORD_CLASSES = Set.of("22", "23", "54");

    private final ConnectionTarget target;
    private final String schema;

    SqlFailures(ConnectionTarget target, String schema) {
        this.target = target;
        this.schema = schema;
    }

    SyncException translate(Throwable failure) {
        SQLException sql = findSql(failure);
        if (sql == null) {
            return failed(failure, String.valueOf(failure.getMessage()));
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        String words = firstLine(String.valueOf(sql.getMessage()));
        if (COLLISIONS.contains(state)) {
            return unavailable(failure, "is busy: " + words + ". Try again");
        }
        if (state.isEmpty() || isLost(state)) {
            return unavailable(
                    failure, "cannot be reached: " + words + ". Check that it runs and that DATABASE_URL is right");
        }
        if (RECORD_CLASSES.contains(state.substring(0, 2))) {
            // Not in the server's words: those quote the value.
            return new SyncException(
                    ErrorCode.DATABASE_REFUSED_RECORD,
                    "The database at " + target + " refuses a value (SQLSTATE " + state + ").",
                    failure);
        }
        return switch (state) {
            case "3D000" ->
                new SyncException(
                        ErrorCode.DATABASE_SCHEMA,
                        "There is no database at " + target + ": create it with createdb " + target.database() + ".",
                        failure);
            case "42501", "25006" ->
                new SyncException(
                        ErrorCode.DATABASE_FORBIDDEN,
                        "The user of the database at " + target + " lacks a right in schema " + schema + ": " + words
                                + ". Grant it, or set BQS_SCHEMA to a schema that the user owns.",
                        failure);
            case "42P01", "42703", "3F000" ->
                new SyncException(
                        ErrorCode.DATABASE_SCHEMA,
                        "Schema " + schema + " of the database at " + target + " is not what this program needs: "
                                + words + ". Run bqs migrate.",
                        failure);
            case "42P07", "42710" ->
                new SyncException(
                        ErrorCode.DATABASE_SCHEMA,
                        "Schema " + schema + " of the database at " + target
                                + " holds something else by a name that is needed: " + words
                                + ". Set BQS_SCHEMA to a schema of its own.",
                        failure);
            case "53100" ->
                new SyncException(
                        ErrorCode.DATABASE_FULL,
                        "The database at " + target + " is full: " + words + ". Make room on its disk.",
                        failure);
            default ->
                state.startsWith("28")
                        ? new SyncException(
                                ErrorCode.DATABASE_AUTH,
                                "The database at " + target + " does not accept the credentials: " + words
                                        + ". Check user and password in DATABASE_URL.",
                                failure)
                        : failed(failure, words + " (SQLSTATE " + state + ")");
        };
    }

    private static boolean isLost(String state) {
        return state.startsWith("08") || state.startsWith("57P0") || NO_SESSION.contains(state);
    }

    private SyncException unavailable(Throwable failure, String how) {
        return new SyncException(
                ErrorCode.DATABASE_UNAVAILABLE, "The database at " + target + " " + how + ".", failure);
    }

    private SyncException failed(Throwable failure, String words) {
        return new SyncException(
                ErrorCode.DATABASE_FAILED, "The database at " + target + " failed: " + firstLine(words) + ".", failure);
    }

    /** The last one in the chain that has a state: the pool and Hibernate wrap the driver's. */
    private static @Nullable SQLException findSql(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return found;
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
