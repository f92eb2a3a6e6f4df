package com.bqs.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a mirror and the server, passes everything on, and counts how often the server is asked after an answer. */
final class RoundTripCounter implements AutoCloseable {

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger trips = new AtomicInteger();

    RoundTripCounter() {
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::welcome);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/postgres?user=postgres";
    }

    int trips() {
        return trips.get();
    }

    private void welcome() {
        try {
            while (true) {
                Conversation conversation = new Conversation(
                        door.accept(), new Socket(InetAddress.getLoopbackAddress(), TestServer.port()));
                threads.execute(conversation::passQuestions);
                threads.execute(conversation::passAnswers);
            }
        } catch (IOException closed) {
            // Nobody knocks any more.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private boolean isAnswered = true;

        Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void passQuestions() {
            pass(client, server, this::asked);
        }

        void passAnswers() {
            pass(server, client, this::answered);
        }

        private synchronized void asked() {
            if (isAnswered) {
                trips.incrementAndGet();
            }
            isAnswered = false;
        }

        private synchronized void answered() {
            isAnswered = true;
        }

        private void pass(Socket from, Socket to, Runnable onEach) {
            byte[] bytes = new byte[1 << 16];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                    onEach.run();
                    out.write(bytes, 0, length);
                }
            } catch (IOException ended) {
                // The one side or the other has hung up.
            }
        }
    }
}
