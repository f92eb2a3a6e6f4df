package com.bqs.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses the server's port: last time's where it is free, so that a person's own connections go on working. */
final class PortFile {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int ANY = 0;

    private final Path file;

    PortFile(Path file) {
        this.file = file;
    }

    int choose() throws IOException {
        return findFree(last())
                .or(() -> findFree(ANY))
                .orElseThrow(() -> new EmbeddedDatabaseException("no free port on " + EmbeddedServer.HOST));
    }

    void remember(int port) throws IOException {
        Files.writeString(file, Integer.toString(port));
    }

    private int last() throws IOException {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (NoSuchFileException | NumberFormatException e) {
            return ANY;
        }
    }

    private static Optional<Integer> findFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return Optional.of(socket.getLocalPort());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
