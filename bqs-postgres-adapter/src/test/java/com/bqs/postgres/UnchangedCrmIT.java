package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.bqs.sync.model.SyncMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By PostgreSQL's own count, a run over a CRM that has not changed writes no row but the ledger's and the sweep's. */
class UnchangedCrmIT {

    private static final int RECORDS = 5_000;
    private static final long WAL_BYTES_PER_RECORD = 100;

    private static final String WRITTEN = """
            select relname, n_tup_ins || ' inserted, ' || n_tup_upd || ' updated, ' || n_tup_del || ' deleted'
            from pg_stat_user_tables
            where schemaname = current_schema()
                and relname not in ('sync_runs', 'sync_lease', 'mirror_state', 'sweep', 'sweep_ranges')
            """;
    private static final String SESSIONS =
            "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

    private final TestSchema schema = new TestSchema();
    private final SyncedSchema world = new SyncedSchema(schema, RECORDS);

    @BeforeEach
    void load() {
        schema.migrated().close();
        world.sync(SyncMode.FULL);
        world.sync(SyncMode.INCREMENTAL);
    }

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = SyncMode.class,
            names = {"FULL", "INCREMENTAL"})
    void secondRunWritesNoRowVersion(SyncMode mode) throws SQLException {
        Map<String, String> before = written();
        String from = schema.value("select pg_current_wal_insert_lsn()");

        world.sync(mode);

        assertThat(written()).isEqualTo(before).containsKeys("crm_opportunities", "changes", "stale_reads");
        String wal = schema.value("select pg_current_wal_insert_lsn() - '" + from + "'::pg_lsn");
        assertThat(Long.parseLong(String.valueOf(wal))).isLessThan(RECORDS * WAL_BYTES_PER_RECORD);
    }

    @Test
    void statisticsSeeAsMuchAsOneChangedRow() throws SQLException {
        world.change(7, 8);
        world.sync(SyncMode.FULL);

        assertThat(written())
                .containsEntry("crm_opportunities", RECORDS + " inserted, 2 updated, 0 deleted")
                .containsEntry("changes", "3 inserted, 0 updated, 0 deleted");
    }

    /** What sessions have written is told at their end. */
    private Map<String, String> written() throws SQLException {
        await().until(() -> "0".equals(schema.value(SESSIONS)));
        Map<String, String> written = new TreeMap<>();
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WRITTEN)) {
            while (rows.next()) {
                written.put(rows.getString(1), rows.getString(2));
            }
        }
        return written;
    }
}
