package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;

/**
 * The one row that says who may write, judged by the database's clock. Its key is the fencing token: renewal leaves it
 * alone and so passes a batch that has it locked FOR KEY SHARE; taking over and releasing change it and so wait.
 *
 * <p>The clock is read when a statement runs, not when its transaction began: a takeover may have waited in between.
 */
final class LeaseTable {

    private static final String TAKE =
            "update sync_lease set token = token + 1 where expires_at <= clock_timestamp() returning token";
    private static final String INTERRUPT_FORMER = """
            update sync_runs r
            set status = v.status, error_code = v.error_code, error_message = v.error_message, completed_at = v.completed_at
            from sync_lease l join sync_logs v on v.run_id = l.run_id
            where l.token = ? and r.run_id = l.run_id and r.status = 'RUNNING'
            """;
    private static final String ASSIGN = """
            update sync_lease
            set run_id = ?, expires_at = clock_timestamp() + ? * interval '1 millisecond'
            where token = ?
            """;
    private static final String RENEW =
            "update sync_lease set expires_at = clock_timestamp() + ? * interval '1 millisecond' where token = ?";
    private static final String RELEASE =
            "update sync_lease set token = token + 1, run_id = null, expires_at = '-infinity' where token = ?";
    private static final String LOCK = "select 1 from sync_lease where token = ? for key share";

    private LeaseTable() {}

    /** Takes the lease where it is free, ends the run that let it run out, and gives the new token. Whoever holds it up is evicted. */
    static OptionalLong take(StatelessSession session, DataSource others) {
        return session.doReturningWork(connection -> {
            try (Evictor evictor = Evictor.watch(others, connection);
                    PreparedStatement take = connection.prepareStatement(TAKE);
                    ResultSet taken = take.executeQuery()) {
                if (!taken.next()) {
                    return OptionalLong.empty();
                }
                long token = taken.getLong(1);
                update(connection, INTERRUPT_FORMER, token);
                return OptionalLong.of(token);
            }
        });
    }

    /** Gives a lease just taken to its run, for its time from now on. */
    static void assign(StatelessSession session, long token, RunId run, Duration timeToLive) {
        session.doWork(connection -> update(connection, ASSIGN, run.value(), timeToLive.toMillis(), token));
    }

    static void renew(StatelessSession session, RunLease lease) {
        session.doWork(connection -> {
            if (update(connection, RENEW, lease.timeToLive().toMillis(), lease.token()) == 0) {
                throw lost(lease);
            }
        });
    }

    /** Frees the lease for anybody; false where it is no longer the caller's. */
    static boolean release(StatelessSession session, RunLease lease) {
        return session.doReturningWork(connection -> update(connection, RELEASE, lease.token()) > 0);
    }

    /** Holds the lease to the end of the transaction; the first statement of everything that a run writes. */
    static void lock(Connection connection, RunLease lease) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, lease.token());
            try (ResultSet held = lock.executeQuery()) {
                if (!held.next()) {
                    throw lost(lease);
                }
            }
        }
    }

    static SyncException lost(RunLease lease) {
        return new SyncException(
                ErrorCode.LEASE_LOST,
                "Run " + lease.run() + " may no longer write: its lease ran out and was taken over, or it has ended. "
                        + "What it committed stays; the next run goes on from there.");
    }

    private static int update(Connection connection, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
