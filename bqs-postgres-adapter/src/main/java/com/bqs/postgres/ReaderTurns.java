package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many read at once as there are connections, and the rest wait in a line. The pool can't tell a busy server from one
 * that is away, and must not wait long for that one; here nobody waits but for other readers. Thread-safe.
 */
final class ReaderTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore free;

    ReaderTurns(int readers) {
        this.free = new Semaphore(readers, true);
    }

    /** Waits for a turn, which ends when it is closed. */
    Turn take() {
        try {
            if (free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return free::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SyncException(
                ErrorCode.DATABASE_UNAVAILABLE,
                "The database is busy with others' questions: ask again later, or ask for less.");
    }

    /** One reader's. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
