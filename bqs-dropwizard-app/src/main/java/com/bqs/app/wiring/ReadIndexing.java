package com.bqs.app.wiring;

import com.bqs.postgres.ReadIndexes;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to the readers' indexes on a thread that holds up neither runs nor the end of the process. Looks whether one is missing
 * every few seconds, since the first full run may be another process's.
 */
final class ReadIndexing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadIndexing.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    /** What failed may have taken long. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final ReadIndexes indexes;
    private final Thread thread = new Thread(this::work, "bqs-read-indexes");

    ReadIndexing(ReadIndexes indexes) {
        this.indexes = indexes;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                Duration wait = look() ? BETWEEN_LOOKS : AFTER_FAILURE;
                TimeUnit.MILLISECONDS.sleep(wait.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped", e);
        }
    }

    /** Readers do without, so a failure stops nothing. */
    private boolean look() {
        try {
            List<String> made = indexes.missing().isEmpty() ? List.of() : indexes.ensure();
            if (!made.isEmpty()) {
                LOG.info("indexes for searches and orders are made: {}", String.join(", ", made));
            }
            return true;
        } catch (SyncException e) {
            LOG.warn("searches and orders read every row, for want of indexes: {}: {}", e.code(), e.getMessage());
            return false;
        }
    }
}
