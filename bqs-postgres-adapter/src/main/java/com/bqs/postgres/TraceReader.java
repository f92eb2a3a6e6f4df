package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import java.util.List;
import org.hibernate.StatelessSession;

/** Reads which runs left a trace on an opportunity. Thread-safe. */
public final class TraceReader {

    private static final String WROTE = """
            select run_id from (
                select last_run_id as run_id from crm_opportunities where remote_id = :id
                union select removed_run_id from crm_opportunities where remote_id = :id
                union select run_id from changes where remote_id = :id
                union select last_run_id from quarantine where remote_id = :id) t
            where run_id is not null order by run_id desc limit :limit
            """;

    private final Database database;

    TraceReader(Database database) {
        this.database = database;
    }

    /**
     * The latest runs that wrote the opportunity, its history or its quarantine; newest first.
     *
     * @throws com.bqs.sync.error.SyncException a {@code DATABASE_} code
     */
    public List<RunId> findRuns(OptyId id, int limit) {
        return database.read(session -> runs(session, id, limit));
    }

    private static List<RunId> runs(StatelessSession session, OptyId id, int limit) {
        return session.createNativeQuery(WROTE, Long.class)
                .setParameter("id", id.value())
                .setParameter("limit", limit)
                .getResultStream()
                .map(RunId::new)
                .toList();
    }
}
