package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.app.config.ConfigKey;
import com.bqs.app.doctor.DoctorReport;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartedClientIT {

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Logger jersey = Logger.getLogger("org.glassfish.jersey");
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        jersey.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        jersey.removeHandler(listener);
    }

    @Test
    void whoLeavesBeforeTheAnswerIsSentIsNotTalkedAbout() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (HttpFixture http = new HttpFixture()) {
            http.doctor = () -> {
                asked.countDown();
                awaitUninterruptibly(gone);
                return new DoctorReport(HttpFixture.NOW, "test", new EnumMap<>(ConfigKey.class), List.of());
            };
            try (Socket client = new Socket(http.uri().getHost(), http.uri().getPort())) {
                client.setSoLinger(true, 0); // So that closing resets the connection.
                client.getOutputStream()
                        .write("GET /api/doctor HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                asked.await();
            }
            gone.countDown();
        } // Which waits for the answer's end.

        assertThat(told).isEmpty();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
