package com.bqs.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets one process at a time start or stop the server. The operating system opens it when its holder dies.
 * Locks of files tell processes apart, not threads: callers hold {@link EmbeddedDatabase}'s own lock as well.
 */
final class Gate {
    /** Longer than any start or stop by another process takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    private Gate() {}

    static <T> T pass(ServerFolder folder, Supplier<T> action) {
        try (FileChannel channel =
                FileChannel.open(folder.gate(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (Polling.await(PATIENCE, () -> tryLock(channel)).isEmpty()) {
                throw new EmbeddedDatabaseException("another process has been starting or stopping the PostgreSQL in "
                        + folder.path() + " for too long: end it, or set another BQS_DATA_DIR");
            }
            return action.get();
        } catch (IOException | UncheckedIOException e) {
            throw new EmbeddedDatabaseException(
                    "cannot use the data folder " + folder.path() + " (" + e.getMessage()
                            + "): does it belong to another user?",
                    e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
