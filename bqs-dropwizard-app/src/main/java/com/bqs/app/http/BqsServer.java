package com.bqs.app.http;

import com.bqs.app.backend.Backend;
import com.bqs.app.backend.Readiness;
import com.bqs.app.config.ConfigException;
import com.bqs.app.config.ServerSettings;
import com.bqs.app.http.api.Api;
import com.bqs.app.live.OtherRuns;
import com.bqs.app.live.RunEvents;
import com.bqs.app.metrics.Metrics;
import com.bqs.app.metrics.MirrorFigures;
import com.bqs.sync.port.RunLedgerPort;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running HTTP server: API, page and documentation. Thread-safe. */
public final class BqsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BqsServer.class);

    private final Server server;
    private final OtherRuns runs;
    private final URI uri;

    private BqsServer(Server server, OtherRuns runs, URI uri) {
        this.server = server;
        this.runs = runs;
        this.uri = uri;
    }

    /**
     * Listens and answers, whether or not anything is behind it yet.
     *
     * @param readiness asked with every request, from many threads; it answers at once and does not connect to anything
     * @param events of this process's runs; closing the server ends their listeners
     * @throws ConfigException {@code CONFIG_PORT_IN_USE} where nobody can listen there
     */
    public static BqsServer start(
            ServerSettings settings, Supplier<Readiness> readiness, RunEvents events, Metrics metrics) {
        Environment environment = new Environment("bqs");
        environment.getObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        Api.register(environment.jersey(), environment.getObjectMapper(), readiness, events, metrics);
        metrics.watch(() -> Optional.ofNullable(readiness.get().backend()).map(BqsServer::figures));
        Server server = new LoopbackServerFactory(settings).build(environment);
        ServerConnector listener = (ServerConnector) server.getConnectors()[0];
        listen(listener, settings);
        BqsServer started = new BqsServer(
                server, new OtherRuns(events, () -> ledger(readiness)), uri(settings.bind(), listener.getLocalPort()));
        started.start();
        return started;
    }

    /** Where it answers, with the port it got. */
    public URI uri() {
        return uri;
    }

    /** Stops listening at once, and within seconds whatever requests are under way. */
    @Override
    public void close() {
        stop();
    }

    /** Opens the port before anything slow, so that a port in use is told at once. */
    private static void listen(ServerConnector listener, ServerSettings settings) {
        try {
            listener.open();
        } catch (IOException e) {
            String where = settings.bind() + ":" + settings.port();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ConfigException(
                    "CONFIG_PORT_IN_USE",
                    List.of("BQS_PORT: cannot listen on " + where + " (" + cause.getMessage()
                            + "). Stop the program that uses port " + settings.port()
                            + ", or set BQS_PORT to another one."));
        }
    }

    private void start() {
        try {
            server.start();
            runs.start();
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("The HTTP server does not start", e);
        }
    }

    private void stop() {
        runs.close();
        try {
            server.stop();
        } catch (Exception e) {
            // Requests that did not end within the time of grace; they are cut off by now.
            LOG.debug("The HTTP server cut off requests", e);
        }
    }

    private static Optional<RunLedgerPort> ledger(Supplier<Readiness> readiness) {
        return Optional.ofNullable(readiness.get().backend()).map(Backend::ledger);
    }

    private static MirrorFigures figures(Backend backend) {
        return new MirrorFigures(
                backend.ledger().loadState().watermark(), backend.quarantine().count());
    }

    private static URI uri(String bind, int port) {
        String host = bind.contains(":") && !bind.startsWith("[") ? "[" + bind + "]" : bind;
        return URI.create("http://" + host + ":" + port);
    }
}
