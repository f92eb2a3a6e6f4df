package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.StaleRead;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    static void write(Connection connection, RunId run, Marks marks, BatchOpening opening) throws SQLException {
        boolean someAbsent = ClaimsWriter.write(connection, marks.claims());
        if (someAbsent || opening.hasAbsences()) {
            onIds(connection, SEEN, marks.seen());
        }
        if (opening.hasRestored()) {
            onIds(connection, NOT_ONLY_RESTORED, marks.seen());
        }
        if (opening.hasStaleReads()) {
            onIds(connection, SETTLED, marks.settled());
        }
        noteStale(connection, run, marks.stale());
    }

    private static void onIds(Connection connection, String sql, List<OptyId> ids) throws SQLException {
        if (!ids.isEmpty()) {
            Sql.update(connection, sql, ids);
        }
    }

    private static void noteStale(Connection connection, RunId run, List<StaleRead> reads) throws SQLException {
        if (reads.isEmpty()) {
            return;
        }
        try (PreparedStatement note = connection.prepareStatement(STALE)) {
            for (StaleRead read : reads) {
                note.setLong(1, read.id().value());
                note.setLong(2, run.value());
                note.setBoolean(3, read.isAnswered());
                note.addBatch();
            }
            note.executeBatch();
        }
    }
}
