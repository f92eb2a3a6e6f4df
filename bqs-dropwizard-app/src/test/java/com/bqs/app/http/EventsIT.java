package com.bqs.app.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsIT {

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void tellsWhatARunDoesAndEndsWithIt() throws Exception {
        SyncRun run = begin();
        try (Client client = new Client("/api/sync-runs/1/events")) {
            client.awaitText("event: run_progress");
            http.events.runStarted(run);
            http.events.runPlanned(run, "no full run ever completed");
            http.events.batchApplied(run.counting(new RunCounters(5, 0, 0, 0, 1)), List.of());
            client.awaitText("\"new_records\":5");
            http.events.runEnded(ended(run), null);
            client.awaitEnd();

            assertThat(client.text())
                    .containsSubsequence(
                            "event: run_progress",
                            "id: ",
                            "event: run_planned",
                            "\"reason\":\"no full run ever completed\"",
                            "\"new_records\":5",
                            "id: end-1",
                            "event: run_ended",
                            "\"status\":\"CANCELLED\"");
        }
    }

    @Test
    void tellsOfRetriesThoughNothingComes() throws Exception {
        SyncException refused = new SyncException(ErrorCode.ORACLE_UNAVAILABLE, "HTTP 503");
        http.metrics.crm().retrying("page", refused, Duration.ofSeconds(1));
        SyncRun run = begin();
        http.events.runStarted(run);
        try (Client client = new Client("/api/sync-runs/1/events")) {
            client.awaitText("event: run_progress");
            http.metrics.crm().began("page");
            http.metrics.crm().began("page");
            http.metrics.crm().over("page");
            http.metrics.crm().retrying("page", refused, Duration.ofSeconds(1));
            client.awaitText("\"retries\":1,\"in_flight\":1");
        }
    }

    @Test
    void whoAsksForTheHeadAloneIsNotKept() throws Exception {
        begin();
        for (String path : List.of("/api/events", "/api/sync-runs/1/events")) {
            HttpResponse<String> head =
                    http.send(http.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        }
    }

    @Test
    void whoHasHeardTheEndIsToldNotToAskAgain() throws Exception {
        end(begin());

        HttpResponse<String> first = http.get("/api/sync-runs/1/events");
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(first.body()).contains("id: end-1\nevent: run_ended\n");
        HttpRequest.Builder again = http.request("/api/sync-runs/1/events").header("Last-Event-ID", "end-1");
        assertThat(http.send(again).statusCode()).isEqualTo(204);
        assertThat(http.get("/api/sync-runs/9/events").statusCode()).isEqualTo(404);
    }

    @Test
    void whoComesBackIsToldWhatItMissed() throws Exception {
        SyncRun run = begin();
        String id;
        try (Client client = new Client("/api/events")) {
            client.awaitText("event: run_progress");
            http.events.runStarted(run);
            client.awaitText("event: run_started");
            id = client.text().replaceAll("(?s).*id: (\\S+)\nevent: run_started.*", "$1");
        }
        http.events.runPlanned(run, "because");

        try (Client back = new Client("/api/events", "Last-Event-ID: " + id)) {
            back.awaitText("event: run_planned");
            assertThat(back.text()).doesNotContain("run_started", "run_progress");
        }
    }

    @Test
    void seesRunsOfOtherProcesses() throws Exception {
        try (Client client = new Client("/api/events")) {
            client.awaitText("retry: ");
            SyncRun run = begin();
            client.awaitText("event: run_started");
            end(run);
            client.awaitText("event: run_ended");
        }
    }

    @Test
    void aClientThatTakesNothingHoldsNobodyUp() throws Exception {
        SyncRun run = begin();
        try (Client idle = new Client("/api/events");
                Client other = new Client("/api/events")) {
            idle.awaitText("event: run_progress");
            other.awaitText("event: run_progress");
            String reason = "r".repeat(100_000);
            for (int i = 0; i < 200; i++) {
                http.events.runPlanned(run, reason);
                other.text();
            }
            http.events.runEnded(ended(run), null);
            other.awaitText("event: run_ended");
        }
    }

    private SyncRun begin() throws Exception {
        http.post("/api/sync-database?mode=full");
        return requireNonNull(http.sync.last).run();
    }

    private void end(SyncRun run) {
        http.ledger.end(
                requireNonNull(requireNonNull(http.sync.last).lease()),
                requireNonNull(ended(run).end()),
                null,
                SweepFate.KEPT);
    }

    private static SyncRun ended(SyncRun run) {
        return run.ended(new RunEnd(RunStatus.CANCELLED, HttpFixture.NOW, null, List.of()), null);
    }

    /** Reads only when it is asked to. */
    private final class Client implements AutoCloseable {
        private final Socket socket;
        private final StringBuilder text = new StringBuilder();
        private boolean ended;

        Client(String path, String... headers) throws IOException {
            socket = new Socket(http.uri().getHost(), http.uri().getPort());
            socket.setSoTimeout(50);
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n" + more + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        }

        void awaitText(String expected) {
            await().until(() -> text().contains(expected));
        }

        void awaitEnd() {
            await().until(() -> text().endsWith("\r\n0\r\n\r\n") || ended);
        }

        /** Everything that has come so far. */
        String text() {
            byte[] buffer = new byte[65_536];
            try {
                InputStream input = socket.getInputStream();
                while (!ended) {
                    int count = input.read(buffer);
                    ended = count < 0;
                    text.append(new String(buffer, 0, Math.max(0, count), StandardCharsets.UTF_8));
                }
            } catch (java.net.SocketTimeoutException e) {
                // Nothing more for now.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
