package com.bqs.postgres;

import com.bqs.sync.model.Batch;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunLease;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps a batch's number and counters in its run, and so knows whether the batch has arrived already. */
final class RunCountersWriter {

    private static final String ADVANCE = """
            update sync_runs
            set last_batch = ?, new_records = ?, updated_records = ?, unchanged_records = ?, failed_records = ?, pages = ?,
                removed_records = ?
            where run_id = ? and token = ? and last_batch < ?
            """;

    private RunCountersWriter() {}

    /** Moves the run on to this batch; false where it has reached it before. */
    static boolean advance(Connection connection, RunLease lease, Batch batch) throws SQLException {
        RunCounters counters = batch.counters();
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, batch.number());
            update.setLong(2, counters.created());
            update.setLong(3, counters.updated());
            update.setLong(4, counters.unchanged());
            update.setLong(5, counters.failed());
            update.setLong(6, counters.pages());
            update.setLong(7, counters.removed());
            update.setLong(8, lease.run().value());
            update.setLong(9, lease.token());
            update.setLong(10, batch.number());
            return update.executeUpdate() > 0;
        }
    }
}
