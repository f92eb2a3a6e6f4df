package com.bqs.postgres;

import com.bqs.sync.model.Change;
import com.bqs.sync.model.RunId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Writes the history by COPY. It comes last in a batch, under a lock that lasts to the commit, so that numbers are given in the
 * order of commits and nobody who has seen a number ever misses a lower one.
 */
final class HistoryWriter implements BinaryCopy.RowFormat<Change> {

    /**
     * Locks out whoever else gives numbers, and takes as many as there are changes. For the lock any key will do that no other
     * program uses in the same database.
     */
    private static final String TAKE_NUMBERS = """
            with locked as materialized (
                select pg_advisory_xact_lock(hashtext(current_schema() || '.changes'))
            )
            select setval('changes_seq', nextval('changes_seq') + ? - 1), clock_timestamp() from locked
            """;

    private static final String TARGET =
            "changes (seq, kind, remote_id, field, old_value, new_value, cause, run_id, changed_at, recorded_at)";

    private static final int COLUMNS = 10;

    private final RunId run;
    private final Instant recordedAt;
    private long number;

    private HistoryWriter(RunId run, Instant recordedAt, long firstNumber) {
        this.run = run;
        this.recordedAt = recordedAt;
        this.number = firstNumber;
    }

    static void write(Connection connection, RunId run, List<Change> changes) throws SQLException {
        if (!changes.isEmpty()) {
            BinaryCopy.into(connection, TARGET, COLUMNS, changes, begin(connection, run, changes.size()));
        }
    }

    private static HistoryWriter begin(Connection connection, RunId run, int count) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE_NUMBERS)) {
            take.setLong(1, count);
            try (ResultSet taken = take.executeQuery()) {
                taken.next();
                Instant now = taken.getObject(2, OffsetDateTime.class).toInstant();
                return new HistoryWriter(run, now, taken.getLong(1) - count + 1);
            }
        }
    }

    @Override
    public void write(Change change, BinaryCopy copy) {
        copy.bigint(number++);
        copy.text(change.kind().name());
        copy.bigint(change.id().value());
        copy.text(change.field());
        copy.text(change.before());
        copy.text(change.after());
        copy.text(change.cause().name());
        copy.bigint(run.value());
        copy.timestamptz(change.changedAt());
        copy.timestamptz(recordedAt);
    }
}
