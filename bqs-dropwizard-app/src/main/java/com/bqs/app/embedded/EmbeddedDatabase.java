package com.bqs.app.embedded;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.config.Secret;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A share in the bundled PostgreSQL of one data folder. The first process that opens it starts the server, others join,
 * the last one to close it stops it; a server that a killed process left behind is adopted. Data lasts: the server
 * syncs to disk. It listens on loopback only and asks for a generated password.
 *
 * <p>Thread-safe. Starting takes about a second, five the first time. A process that ends without {@link #close}
 * leaves the server running until the next one adopts and closes it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Object ONE_AT_A_TIME = new Object();

    private final ServerFolder folder;
    private final EmbeddedServer server;
    private final Membership membership;
    private final DatabaseTarget target;
    private boolean closed;

    private EmbeddedDatabase(ServerFolder folder, EmbeddedServer server, Membership membership, DatabaseTarget target) {
        this.folder = folder;
        this.server = server;
        this.membership = membership;
        this.target = target;
    }

    /**
     * Starts or joins the server.
     *
     * @param folder holds the data, the password and the server's log; made where it is missing
     * @param binaries holds the unpacked server; may be shared by several folders
     * @throws EmbeddedDatabaseException in one line, what is in the way and what to do
     */
    public static EmbeddedDatabase open(Path folder, Path binaries) {
        ServerFolder made = ServerFolder.make(folder);
        synchronized (ONE_AT_A_TIME) {
            return Gate.pass(made, () -> join(made, new EmbeddedServer(made, binaries)));
        }
    }

    private static EmbeddedDatabase join(ServerFolder folder, EmbeddedServer server) {
        Membership membership = Membership.join(folder);
        try {
            DatabaseTarget target = target(server.ensureRunning(), server.password());
            return new EmbeddedDatabase(folder, server, membership, target);
        } catch (EmbeddedDatabaseException | UncheckedIOException e) {
            membership.leaveAsLast();
            throw e;
        }
    }

    /** Where and as whom to connect. */
    public DatabaseTarget target() {
        return target;
    }

    /** Leaves the server, and stops it where nobody else uses it. Closing twice does nothing. */
    @Override
    public void close() {
        synchronized (ONE_AT_A_TIME) {
            if (closed) {
                return;
            }
            closed = true;
            Gate.pass(folder, this::leave);
        }
    }

    private boolean leave() {
        boolean last = membership.leaveAsLast();
        if (last) {
            server.stop();
        }
        return last;
    }

    static DatabaseTarget target(int port, String password) {
        String url = "jdbc:postgresql://" + EmbeddedServer.HOST + ":" + port + "/" + EmbeddedServer.DATABASE;
        return new DatabaseTarget(url, EmbeddedServer.USER, new Secret(password));
    }
}
