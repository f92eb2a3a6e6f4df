package com.bqs.benchmarks.crm;

import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;

/**
 * The simulator behind a memory of the answers that it has rendered. Each page, total and boundary is rendered once and then
 * costs a copy, so that the CRM takes nothing of the machine from whom it serves. Only what asks for the changes since a stamp
 * that no one has asked for reaches the simulator.
 *
 * <p>{@code POST /bench/change?ROWS} changes rows and renders the pages anew; {@code /bench/latency?MILLIS} delays each page;
 * {@code /bench/gzip?on|off} decides whether pages are compressed.
 */
public final class RenderedCrm {

    private static final Duration HISTORY = Duration.ofDays(200);
    private static final int CLIENTS = 32;

    private final OracleSimulator simulator;
    private final PageCache pages;
    private final Changes changes;
    private volatile long latencyMillis;
    private volatile boolean compresses = true;

    private RenderedCrm(int rows) {
        InstantSource clock = InstantSource.system();
        Instant epoch = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(HISTORY);
        simulator = OracleSimulator.start(
                SimulatorOptions.defaults(InstantSource.fixed(epoch)).withRows(rows), clock);
        pages = new PageCache(simulator.origin());
        changes = new Changes(simulator.opportunities(), epoch);
    }

    /**
     * Serves until its input ends.
     *
     * @param args the number of rows; the origin is printed
     */
    public static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        RenderedCrm crm = new RenderedCrm(Integer.parseInt(args[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CLIENTS);
        server.createContext("/", crm::serve);
        server.createContext("/bench/", crm::control);
        server.setExecutor(Executors.newFixedThreadPool(CLIENTS));
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        PageCache.Question question = new PageCache.Question(
                exchange.getRequestURI().toString(),
                header(headers, "Authorization"),
                header(headers, "REST-Framework-Version"),
                compresses ? header(headers, "Accept-Encoding") : "");
        PageCache.Answer answer = pages.answer(question);
        pause();
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        if (!answer.encoding.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Encoding", answer.encoding);
        }
        send(exchange, answer.status, answer.body);
    }

    private void control(HttpExchange exchange) throws IOException {
        String value = exchange.getRequestURI().getQuery();
        switch (exchange.getRequestURI().getPath()) {
            case "/bench/change" -> {
                changes.change(Integer.parseInt(value));
                pages.renew();
            }
            case "/bench/latency" -> latencyMillis = Long.parseLong(value);
            case "/bench/gzip" -> compresses = value.equals("on");
            default -> {
                send(exchange, 404, "unknown\n".getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        send(exchange, 200, "done\n".getBytes(StandardCharsets.UTF_8));
    }

    private void pause() {
        if (latencyMillis > 0) {
            try {
                Thread.sleep(latencyMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String header(Headers headers, String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
