package com.bqs.postgres;

import com.bqs.sync.model.Batch;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunLease;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a batch finds when it begins.
 *
 * @param isNew whether the run has not reached it before
 * @param hasAbsences whether any id is noted as absent; like the rest, only the lease's holder can change this
 * @param hasRestored whether any row is merely restored
 * @param hasStaleReads whether any read is noted as stale
 * @param hasQuarantined whether any record is set aside
 * @param hasStage whether this connection has its table for changed rows
 */
record BatchOpening(
        boolean isNew,
        boolean hasAbsences,
        boolean hasRestored,
        boolean hasStaleReads,
        boolean hasQuarantined,
        boolean hasStage) {

    /**
     * Holds the lease, moves the run on, and looks at what a batch may have to clear: that costs less than to clear where
     * nothing is. The lease comes first, as in a takeover, lest the two wait for each other. The least restored row is found
     * by its index; whether there is one would be looked for in the whole table until that has statistics.
     */
    private static final String OPEN = """
            with held as (
                select token from sync_lease where token = ? for key share
            ), advanced as (
                update sync_runs r
                set last_batch = ?, new_records = ?, updated_records = ?, unchanged_records = ?, failed_records = ?,
                    pages = ?, removed_records = ?
                from held
                where r.run_id = ? and r.token = held.token and r.last_batch < ?
                returning 1
            )
            select exists (select from held), exists (select from advanced), exists (select from sweep_absences),
                (select min(remote_id) from crm_opportunities where restored) is not null,
                exists (select from stale_reads), exists (select from quarantine),
                to_regclass('pg_temp.staged_opportunities') is not null
            """;

    /**
     * Begins a batch, which holds the lease to the end of the transaction, and keeps its number and counters in the run.
     *
     * @throws com.bqs.sync.error.SyncException {@code LEASE_LOST}
     */
    static BatchOpening open(Connection connection, RunLease lease, Batch batch) throws SQLException {
        RunCounters counters = batch.counters();
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setLong(1, lease.token());
            open.setLong(2, batch.number());
            open.setLong(3, counters.created());
            open.setLong(4, counters.updated());
            open.setLong(5, counters.unchanged());
            open.setLong(6, counters.failed());
            open.setLong(7, counters.pages());
            open.setLong(8, counters.removed());
            open.setLong(9, lease.run().value());
            open.setLong(10, batch.number());
            try (ResultSet found = open.executeQuery()) {
                found.next();
                if (!found.getBoolean(1)) {
                    throw LeaseTable.lost(lease);
                }
                return new BatchOpening(
                        found.getBoolean(2),
                        found.getBoolean(3),
                        found.getBoolean(4),
                        found.getBoolean(5),
                        found.getBoolean(6),
                        found.getBoolean(7));
            }
        }
    }
}
