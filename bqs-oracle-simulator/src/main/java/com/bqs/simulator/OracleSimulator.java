package com.bqs.simulator;

import com.bqs.simulator.control.ControlHandler;
import com.bqs.simulator.data.Evolution;
import com.bqs.simulator.data.Generator;
import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import com.bqs.simulator.rest.Access;
import com.bqs.simulator.rest.CrmHandler;
import com.bqs.simulator.rest.Faults;
import com.bqs.simulator.rest.RequestLog;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** A running stand-in for the CRM. Thread-safe. */
public final class OracleSimulator implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;
    private final Opportunities opportunities;
    private final Faults faults = new Faults();
    private final Quirks quirks = new Quirks();
    private final RequestLog requests = new RequestLog();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(OracleSimulator::daemon);
    private @Nullable ScheduledFuture<?> life;

    /** Numbers may hold per cent signs and slashes, which the key of an item's address has to encode. */
    private static final UriCompliance ANY_ITEM_KEY = UriCompliance.DEFAULT.with(
            "ANY_ITEM_KEY",
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR);

    private OracleSimulator(SimulatorOptions options, InstantSource clock) {
        opportunities = new Opportunities(new Generator(options.seed(), options.epoch()), options.rows());
        options.quirks().forEach(quirks::set);
        faults.script(options.faults());
        QueuedThreadPool threads = new QueuedThreadPool(32);
        threads.setName("crm-simulator");
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setUriCompliance(ANY_ITEM_KEY);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(options.port());
        server.addConnector(connector);
        Access access = new Access(options.access().user(), options.access().password(), clock);
        server.setHandler(new Handler.Sequence(
                new ControlHandler(quirks, faults, requests, opportunities),
                new CrmHandler(opportunities, faults, quirks, requests, access, clock)));
    }

    /**
     * Makes up the rows, lives through the time since the epoch and listens.
     *
     * @param clock the CRM's clock
     * @throws IllegalStateException where the port can't be had
     */
    public static OracleSimulator start(SimulatorOptions options, InstantSource clock) {
        OracleSimulator simulator = new OracleSimulator(options, clock);
        simulator.live(options, clock);
        simulator.listen();
        return simulator;
    }

    /** Scheme, host and port, as {@code http://127.0.0.1:8123}. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** The rows, to read and to change. */
    public Opportunities opportunities() {
        return opportunities;
    }

    /** What goes wrong, as told. */
    public Faults faults() {
        return faults;
    }

    /** How it differs from other pods; to read and to change. */
    public Quirks quirks() {
        return quirks;
    }

    /** What was asked. */
    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        if (life != null) {
            life.cancel(false);
        }
        heart.shutdownNow();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the simulator could not be stopped", e);
        }
    }

    private void live(SimulatorOptions options, InstantSource clock) {
        Duration tick = options.tick();
        if (tick != null) {
            Evolution evolution = new Evolution(
                    opportunities,
                    options.seed(),
                    options.epoch(),
                    tick,
                    () -> Duration.ofSeconds(quirks.number(Quirk.LATE_COMMIT_SECONDS)));
            evolution.catchUp(clock.instant());
            life = heart.scheduleWithFixedDelay(
                    () -> evolution.catchUp(clock.instant()), tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void listen() {
        try {
            server.start();
        } catch (Exception e) {
            heart.shutdownNow();
            throw new IllegalStateException(
                    "the simulator cannot listen on 127.0.0.1:" + connector.getPort() + ": " + e.getMessage(), e);
        }
    }

    private static Thread daemon(Runnable heart) {
        Thread thread = new Thread(heart, "crm-simulator-life");
        thread.setDaemon(true);
        return thread;
    }
}
