package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Makes tombstones of rows, and brings tombstones back to life. No row is ever deleted. */
final class TombstoneWriter {

    private static final String REMOVE = """
            update crm_opportunities
            set removed_at = now(), removed_run_id = ?, last_run_id = ?, restored = false
            where remote_id = any(?) and removed_at is null
            """;
    private static final String RESTORE = """
            update crm_opportunities
            set removed_at = null, removed_run_id = null, last_run_id = ?, restored = true
            where remote_id = any(?) and removed_at is not null
            """;

    private TombstoneWriter() {}

    static void remove(Connection connection, RunId run, List<OptyId> ids) throws SQLException {
        if (!ids.isEmpty()) {
            Sql.update(connection, REMOVE, run.value(), run.value(), ids);
            Sql.update(connection, "delete from sweep_absences where remote_id = any(?)", ids);
        }
    }

    static void restore(Connection connection, RunId run, List<OptyId> ids) throws SQLException {
        if (!ids.isEmpty()) {
            Sql.update(connection, RESTORE, run.value(), ids);
        }
    }
}
