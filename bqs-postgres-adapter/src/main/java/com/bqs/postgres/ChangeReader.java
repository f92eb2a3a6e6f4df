package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Reads the history. Thread-safe.
 *
 * <p>Every method throws a {@link com.bqs.sync.error.SyncException} with a {@code DATABASE_} code.
 */
public final class ChangeReader {

    private final Database database;

    ChangeReader(Database database) {
        this.database = database;
    }

    /** Everything that follows a number, in the order of numbers. */
    public ChangePage findAfter(long number, int limit) {
        return page("number > :from", number, limit);
    }

    /** What a run changed, from behind a number on. */
    public ChangePage findOfRun(RunId run, long number, int limit) {
        return page("number > :from and runId = " + run.value(), number, limit);
    }

    /** One opportunity's changes below a number, latest first. */
    public ChangePage findOf(OptyId id, long below, int limit) {
        return database.read(session ->
                answer(session, "number < :from and remoteId = " + id.value() + " order by number desc", below, limit));
    }

    private ChangePage page(String condition, long from, int limit) {
        return database.read(session -> answer(session, condition + " order by number", from, limit));
    }

    /** Asks for the pruned number last: what was pruned before the rows were read is then known. */
    private static ChangePage answer(StatelessSession session, String condition, long from, int limit) {
        List<RecordedChange> found = session.createSelectionQuery("from ChangeRow where " + condition, ChangeRow.class)
                .setParameter("from", from)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(ChangeRow::toChange)
                .toList();
        long pruned = session.createNativeQuery("select through from changes_pruned", Long.class)
                .getSingleResult();
        boolean more = found.size() > limit;
        return new ChangePage(more ? found.subList(0, limit) : found, more, pruned);
    }
}
