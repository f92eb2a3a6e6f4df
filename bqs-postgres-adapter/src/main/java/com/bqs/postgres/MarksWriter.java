package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.StaleRead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what a batch notes of ids. */
final class MarksWriter {

    private static final String SEEN = "delete from sweep_absences where remote_id = any(?)";
    private static final String NOT_ONLY_RESTORED =
            "update crm_opportunities set restored = false where restored and remote_id = any(?)";
    private static final String SETTLED = "delete from stale_reads where remote_id = any(?)";
    private static final String STALE = """
            insert into stale_reads (remote_id, run_id, answered) values (?, ?, ?)
            on conflict (remote_id) do update set run_id = excluded.run_id, answered = excluded.answered
            """;

    private MarksWriter() {}

    static void write(Connection connection, RunId run, Marks marks) throws SQLException {
        SweepTables.advance(connection, marks.claims());
        onIds(connection, SEEN, marks.seen());
        onIds(connection, NOT_ONLY_RESTORED, marks.seen());
        onIds(connection, SETTLED, marks.settled());
        for (StaleRead read : marks.stale()) {
            Sql.update(connection, STALE, read.id().value(), run.value(), read.isAnswered());
        }
    }

    private static void onIds(Connection connection, String sql, List<OptyId> ids) throws SQLException {
        if (!ids.isEmpty()) {
            Sql.update(connection, sql, ids);
        }
    }
}
