package com.bqs.app.http;

import com.bqs.app.backend.About;
import com.bqs.app.backend.Backend;
import com.bqs.app.backend.Readiness;
import com.bqs.app.config.ConfigKey;
import com.bqs.app.config.ServerSettings;
import com.bqs.app.doctor.DoctorReport;
import com.bqs.app.live.RunEvents;
import com.bqs.app.metrics.Metrics;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.PostgresSettings;
import com.bqs.sync.testkit.InMemoryLedger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A running server, a client, and behind them runs in memory and, unless a test brings one, no database at all. */
public final class HttpFixture implements AutoCloseable {

    private static final About ABOUT = new About("https://crm.example.test", false);

    static final Instant NOW = Instant.parse("2026-01-13T00:00:00Z");

    final InstantSource clock = InstantSource.fixed(NOW);
    final InMemoryLedger ledger = new InMemoryLedger(clock);
    final RecordedSync sync = new RecordedSync(ledger);
    /** What examines the installation; finds nothing unless a test says otherwise. */
    volatile Supplier<DoctorReport> doctor =
            () -> new DoctorReport(NOW, "test", new EnumMap<>(ConfigKey.class), List.of());

    private final PostgresMirror nowhere = PostgresMirror.open(settings("jdbc:postgresql://127.0.0.1:1/none"), clock);
    private final AtomicReference<Readiness> readiness =
            new AtomicReference<>(Readiness.ready(new Backend(nowhere, ledger, sync, () -> doctor.get(), ABOUT)));
    final Metrics metrics = new Metrics(clock);
    final RunEvents events = new RunEvents(InstantSource.system(), metrics::traffic);
    private final BqsServer server = BqsServer.start(anyPort(), readiness::get, events, metrics);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    static ServerSettings anyPort() {
        return new ServerSettings("127.0.0.1", 0, null);
    }

    static PostgresSettings settings(String jdbcUrl) {
        return new PostgresSettings(jdbcUrl, "postgres", "postgres", "public", 4, Duration.ofSeconds(15));
    }

    /** Puts a real mirror behind the server. */
    public HttpFixture over(PostgresMirror mirror) {
        readiness.set(Readiness.ready(new Backend(mirror, mirror.ledger(), sync, () -> doctor.get(), ABOUT)));
        return this;
    }

    public void becomeUnready(String reason) {
        readiness.set(Readiness.waiting(reason));
    }

    /** Where it answers. */
    public URI uri() {
        return server.uri();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri().resolve(path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws IOException, InterruptedException {
        return client.send(request(path).build(), handler);
    }

    JsonNode json(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }

    @Override
    public void close() {
        server.close();
        nowhere.close();
    }
}
