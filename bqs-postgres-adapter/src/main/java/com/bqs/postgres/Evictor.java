package com.bqs.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Ends the sessions that a takeover waits for. A process that was stopped in the middle of a batch keeps its locks: no time
 * limit of the server's ends a session that waits for data. Its lease has run out, so it may not go on anyway.
 */
final class Evictor implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final String EVICT =
            "select pg_terminate_backend(blocker) from unnest(pg_blocking_pids(?)) as blockers (blocker)";

    private final DataSource connections;
    private final int waiting;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(Evictor::daemon);

    private final ScheduledFuture<?> evictions;

    private Evictor(DataSource connections, int waiting) {
        this.connections = connections;
        this.waiting = waiting;
        evictions =
                clockwork.scheduleWithFixedDelay(this::evict, PATIENCE_MILLIS, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Watches over this connection's next statement, until closed. */
    static Evictor watch(DataSource connections, Connection waiting) throws SQLException {
        try (PreparedStatement select = waiting.prepareStatement("select pg_backend_pid()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Evictor(connections, row.getInt(1));
        }
    }

    @Override
    public void close() {
        evictions.cancel(false);
        clockwork.shutdownNow();
    }

    private void evict() {
        try (Connection connection = connections.getConnection();
                PreparedStatement evict = connection.prepareStatement(EVICT)) {
            evict.setInt(1, waiting);
            evict.execute();
        } catch (SQLException e) {
            // The waiting statement will tell: it goes on waiting, up to its own limit.
            return;
        }
    }

    private static Thread daemon(Runnable clockwork) {
        Thread thread = new Thread(clockwork, "bqs-evictor");
        thread.setDaemon(true);
        return thread;
    }
}
