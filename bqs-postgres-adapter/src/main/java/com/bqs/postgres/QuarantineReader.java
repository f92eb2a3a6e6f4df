package com.bqs.postgres;

import java.util.List;
import java.util.Optional;

/**
 * Reads the records set aside. Thread-safe.
 *
 * <p>Every method throws a {@link com.bqs.sync.error.SyncException} with a {@code DATABASE_} code.
 */
public final class QuarantineReader {

    private final Database database;

    QuarantineReader(Database database) {
        this.database = database;
    }

    public long count() {
        return database.read(session -> session.createSelectionQuery("select count(*) from QuarantineRow", Long.class)
                .getSingleResult());
    }

    /** The record set aside under this number, else the one with this {@code remote_id}. */
    public Optional<QuarantinedRecord> find(long idOrRemoteId) {
        return database.read(session -> session.createSelectionQuery(
                        "from QuarantineRow where id = :id or remoteId = :id order by case when id = :id then 0 else 1 end",
                        QuarantineRow.class)
                .setParameter("id", idOrRemoteId)
                .setMaxResults(1)
                .getResultStream()
                .map(QuarantineRow::toRecord)
                .findFirst());
    }

    /** The records seen last, newest first. */
    public List<QuarantinedRecord> findLatest(int limit) {
        return database.read(session -> session.createSelectionQuery(
                        "from QuarantineRow order by lastSeenAt desc, id desc", QuarantineRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(QuarantineRow::toRecord)
                .toList());
    }
}
