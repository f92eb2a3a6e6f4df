package com.bqs.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * This process's share in a server: one lock, however often the server is opened here. The lock ends with the
 * process, however that ends. Joining and leaving happen behind the {@link Gate}.
 */
final class Membership {
    private static final Map<ServerFolder, Membership> HERE = new HashMap<>();

    private final ServerFolder folder;
    private final FileChannel channel;
    private FileLock lock;
    private int users;

    private Membership(ServerFolder folder) throws IOException {
        this.folder = folder;
        this.channel = FileChannel.open(
                folder.members(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.lock = channel.lock(0, Long.MAX_VALUE, true);
    }

    static Membership join(ServerFolder folder) {
        try {
            Membership membership = HERE.get(folder);
            if (membership == null) {
                membership = new Membership(folder);
                HERE.put(folder, membership);
            }
            membership.users++;
            return membership;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True where nobody is left, in this process or another: whoever left has to stop the server. */
    boolean leaveAsLast() {
        users--;
        if (users > 0) {
            return false;
        }
        HERE.remove(folder);
        try (channel) {
            lock.release();
            FileLock alone = channel.tryLock();
            return alone != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
