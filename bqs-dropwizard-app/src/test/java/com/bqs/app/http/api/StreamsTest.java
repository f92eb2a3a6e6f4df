package com.bqs.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.app.http.problem.ProblemException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final Streams streams = new Streams();

    @Test
    void refusesOneMoreThanThereMayBeAndTakesItWhenTheyHaveEnded() throws Exception {
        CountDownLatch begun = new CountDownLatch(Streams.AT_ONCE);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService clients = Executors.newFixedThreadPool(Streams.AT_ONCE);
        try {
            List<Future<?>> slow = new ArrayList<>();
            for (int client = 0; client < Streams.AT_ONCE; client++) {
                slow.add(clients.submit(() -> {
                    write(output -> {
                        begun.countDown();
                        await(mayEnd);
                    });
                    return null;
                }));
            }
            begun.await();

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> write(output -> output.write('x')))
                    .satisfies(refusal -> {
                        assertThat(refusal.problem().status()).isEqualTo(503);
                        assertThat(refusal.problem().code()).isEqualTo("TOO_MANY_STREAMS");
                    });

            mayEnd.countDown();
            for (Future<?> client : slow) {
                client.get();
            }
            assertThatCode(() -> write(output -> output.write('x'))).doesNotThrowAnyException();
        } finally {
            mayEnd.countDown();
            clients.shutdownNow();
        }
    }

    @Test
    void countsNoStreamThatBroke() {
        for (int client = 0; client <= Streams.AT_ONCE; client++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> write(output -> {
                        throw new IOException("the client is gone");
                    }));
        }
    }

    private void write(StreamingOutput answer) throws IOException {
        streams.inTurn(answer).write(OutputStream.nullOutputStream());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
