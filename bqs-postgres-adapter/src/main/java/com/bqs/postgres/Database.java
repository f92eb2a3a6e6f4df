package com.bqs.postgres;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over Hibernate. Each call is one transaction, and every failure leaves as a {@code SyncException}.
 * Thread-safe.
 */
final class Database implements AutoCloseable {

    private final Connections connections;
    private final SqlFailures failures;
    private final Retries retries = new Retries();
    private final ReaderTurns turns;
    private @Nullable SessionFactory sessions;

    Database(Connections connections, SqlFailures failures) {
        this.connections = connections;
        this.failures = failures;
        this.turns = new ReaderTurns(connections.maxReaders());
    }

    /** For work that must not be done twice. */
    <T> T writeOnce(Function<StatelessSession, T> work) {
        try {
            return sessions().fromStatelessTransaction(work);
        } catch (PersistenceException e) {
            throw failures.translate(e);
        }
    }

    /** For work that may be done twice: what fails in passing is done again. */
    <T> T write(Function<StatelessSession, T> work) {
        return retries.call(() -> writeOnce(work));
    }

    /** For a single query of a run's, which needs no transaction around it: that would take another round trip. */
    <T> T query(Function<StatelessSession, T> work) {
        return retries.call(() -> {
            try {
                return sessions().fromStatelessSession(work);
            } catch (PersistenceException e) {
                throw failures.translate(e);
            }
        });
    }

    /** For readers, who rather hear of a failure than wait. */
    <T> T read(Function<StatelessSession, T> work) {
        try (ReaderTurns.Turn turn = turns.take();
                Connection connection = connections.readers().getConnection();
                StatelessSession session = sessions().openStatelessSession(connection)) {
            return session.fromTransaction(transaction -> work.apply(session));
        } catch (SQLException | PersistenceException e) {
            throw failures.translate(e);
        }
    }

    /** For readers' single statements in plain SQL, each a transaction of its own: no begin, no commit, no session. */
    <T> T ask(Question<T> question) {
        try (ReaderTurns.Turn turn = turns.take();
                Connection connection = connections.readers().getConnection()) {
            return question.on(connection);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** Connections beside the one that a transaction works on. */
    DataSource others() {
        return connections.readers();
    }

    @Override
    public synchronized void close() {
        if (sessions != null) {
            sessions.close();
        }
        connections.close();
    }

    private synchronized SessionFactory sessions() {
        if (sessions == null) {
            sessions = HibernateMapping.open(connections.writers());
        }
        return sessions;
    }

    /** What is asked on a connection. */
    interface Question<T> {
        T on(Connection connection) throws SQLException;
    }
}
