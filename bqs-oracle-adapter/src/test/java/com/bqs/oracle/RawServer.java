package com.bqs.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers each connection with the same bytes once anything has arrived, and closes it: for what no HTTP server sends. */
final class RawServer implements AutoCloseable {

    private static final int LARGEST_REQUEST = 1 << 16;

    private final ServerSocket socket;
    private final byte[] answer;

    RawServer(String... lines) {
        this.answer = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI origin(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                if (connection.getInputStream().read(new byte[LARGEST_REQUEST]) > 0) {
                    connection.getOutputStream().write(answer);
                }
            } catch (IOException closed) {
                // The next connection, or the end.
            }
        }
    }
}
