package com.bqs.postgres;

import com.bqs.sync.model.Difference;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;

/**
 * Remembers what the latest comparison of mirror and CRM found. Thread-safe.
 *
 * <p>Every method throws a {@link com.bqs.sync.error.SyncException} with a {@code DATABASE_} code.
 */
public final class LastVerification {

    private final Database database;

    LastVerification(Database database) {
        this.database = database;
    }

    /** Keeps a comparison in the place of the one before. */
    public void keep(RecordedVerification verification) {
        database.write(session -> {
            session.upsert(new VerificationRow(verification));
            session.createMutationQuery("delete from VerificationExampleRow").executeUpdate();
            session.insertMultiple(rows(verification.examples()));
            return verification;
        });
    }

    /** The latest one; absent before the first. */
    public Optional<RecordedVerification> find() {
        return database.read(session -> session.createSelectionQuery("from VerificationRow", VerificationRow.class)
                .getResultStream()
                .findFirst()
                .map(row -> row.toVerification(examples(session))));
    }

    private static List<VerificationExampleRow> rows(List<Difference> examples) {
        return IntStream.range(0, examples.size())
                .mapToObj(number -> new VerificationExampleRow(number, examples.get(number)))
                .toList();
    }

    private static List<Difference> examples(StatelessSession session) {
        return session.createSelectionQuery("from VerificationExampleRow order by number", VerificationExampleRow.class)
                .getResultStream()
                .map(VerificationExampleRow::toDifference)
                .toList();
    }
}
