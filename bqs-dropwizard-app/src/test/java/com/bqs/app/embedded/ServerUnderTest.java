package com.bqs.app.embedded;

import com.bqs.app.config.DatabaseTarget;
import java.nio.file.Path;

/** The server in a data folder, for tests that kill it, or restart it as its administrator would. */
public final class ServerUnderTest {

    private final ServerFolder folder;
    private final EmbeddedServer server;

    private ServerUnderTest(ServerFolder folder, EmbeddedServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** The server in this folder, whether it runs or not. */
    public static ServerUnderTest in(Path folder) {
        ServerFolder made = ServerFolder.make(folder);
        return new ServerUnderTest(made, new EmbeddedServer(made, folder.resolve("binaries")));
    }

    /** Starts it where it does not run. */
    public DatabaseTarget start() {
        return EmbeddedDatabase.target(server.ensureRunning(), server.password());
    }

    /** Ends every session and waits for the server's own end. */
    public void stop() {
        server.stop();
    }

    /** As {@code kill -9} of its first process; does nothing where it does not run. */
    public void kill() {
        PostmasterFile.find(folder)
                .filter(PostmasterFile::isRunning)
                .flatMap(running -> ProcessHandle.of(running.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }
}
