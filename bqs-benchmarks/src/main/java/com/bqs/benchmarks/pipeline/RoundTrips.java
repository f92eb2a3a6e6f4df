package com.bqs.benchmarks.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A door in front of PostgreSQL that counts what a client waits for: every {@code Query}, {@code Sync} and end of a {@code COPY}
 * that it sends is one round trip. Connecting is not counted.
 */
final class RoundTrips implements AutoCloseable {

    /** Asked before the first real message, which is the only other one without a type. */
    private static final int SSL_REQUEST = 80877103;

    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket door;
    private final int server;
    private final AtomicLong count = new AtomicLong();

    private RoundTrips(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** Opens one before the server at a port of this machine. */
    static RoundTrips before(int server) throws IOException {
        RoundTrips trips = new RoundTrips(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        inBackground(trips::admit);
        return trips;
    }

    int port() {
        return door.getLocalPort();
    }

    /** So far. */
    long count() {
        return count.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** What a thread does until a connection ends. */
    private interface Passing {
        void run() throws IOException;
    }

    private void admit() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            inBackground(() -> {
                try (client;
                        behind) {
                    passQuestions(client, behind);
                }
            });
            inBackground(() -> {
                try (client;
                        behind) {
                    behind.getInputStream().transferTo(client.getOutputStream());
                }
            });
        }
    }

    private void passQuestions(Socket client, Socket behind) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream(), 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(behind.getOutputStream(), 1 << 16));
        boolean greeted = false;
        while (true) {
            int type = greeted ? in.readByte() : 0;
            int length = in.readInt();
            byte[] content = in.readNBytes(length - Integer.BYTES);
            if (greeted) {
                out.writeByte(type);
                if (type == 'Q' || type == 'S' || type == 'c' || type == 'f') {
                    count.incrementAndGet();
                }
            }
            out.writeInt(length);
            out.write(content);
            if (in.available() == 0) {
                out.flush();
            }
            greeted = greeted || !isRequestOfEncryption(content);
        }
    }

    private static boolean isRequestOfEncryption(byte[] content) {
        int code = ByteBuffer.wrap(content).getInt();
        return code == SSL_REQUEST || code == GSS_REQUEST;
    }

    private static void inBackground(Passing passing) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passing.run();
                    } catch (EOFException | SocketException ended) {
                        // One side has hung up.
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "round-trips");
        thread.setDaemon(true);
        thread.start();
    }
}
