package com.bqs.postgres;

import java.util.List;

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
