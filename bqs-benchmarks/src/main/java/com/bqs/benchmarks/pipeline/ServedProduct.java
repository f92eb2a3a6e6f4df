package com.bqs.benchmarks.pipeline;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bqs serve}, the whole application, asked over HTTP as anyone asks it. */
final class ServedProduct implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 1_800;
    private static final int START_TENTHS = 600;
    private static final int QUESTIONS = 200;
    private static final int PAGE = 50;
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z_]+)\"");
    private static final Pattern SECONDS = Pattern.compile("\"duration_seconds\":([0-9.]+)");
    private static final Pattern FETCHED = Pattern.compile("\"total_fetched\":([0-9]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Child process;
    private final URI address;

    private ServedProduct(Child process, URI address) {
        this.process = process;
        this.address = address;
    }

    static ServedProduct start(Lab lab, Mirror mirror, String heap) throws IOException, InterruptedException {
        int port = freePort();
        Path config = mirror.configure(Study.DEFAULT_IN_FLIGHT, port);
        Child process = Child.java(
                "serve", lab.folder(), heap, ClassPaths.application(), "serve", "--config", config.toString());
        ServedProduct served = new ServedProduct(process, URI.create("http://127.0.0.1:" + port));
        served.awaitReady();
        return served;
    }

    /** Makes beforehand what {@code bqs serve} makes in the background: the indexes for searches and orders. */
    static void prepare(Lab lab, Mirror mirror) throws IOException, InterruptedException {
        Path config = mirror.configure(Study.DEFAULT_IN_FLIGHT, freePort());
        Child.java(
                        "migrate",
                        lab.folder(),
                        "-Xmx256m",
                        ClassPaths.application(),
                        "migrate",
                        "--config",
                        config.toString())
                .awaitSuccess();
    }

    /** One run from its request to its end. */
    Sample sync(String name) throws IOException, InterruptedException {
        ProcessMeter meter = new ProcessMeter(process.pid());
        double cpu = meter.cpuSeconds();
        send(HttpRequest.newBuilder(address.resolve("/api/sync-database?mode=full"))
                .POST(HttpRequest.BodyPublishers.noBody()));
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            Thread.sleep(1_000);
            String run = read("/api/sync-status");
            String status = found(STATUS, run);
            if (status.equals("SUCCESS")) {
                return new Sample(
                        name,
                        "product",
                        Long.parseLong(found(FETCHED, run)),
                        Double.parseDouble(found(SECONDS, run)),
                        Sample.Cost.ofProcess(meter.cpuSeconds() - cpu, meter.peakMegabytes()));
            }
            if (!status.equals("RUNNING") && !status.equals("NO_SYNC_DATA")) {
                throw new IllegalStateException(run);
            }
        }
        throw new IllegalStateException("the run did not end");
    }

    /** The median of many pages of the list. */
    Sample list(String name) throws IOException, InterruptedException {
        double[] seconds = new double[QUESTIONS];
        for (int i = -QUESTIONS; i < QUESTIONS; i++) {
            long begin = System.nanoTime();
            read("/api/opportunities?limit=" + PAGE);
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - begin) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return new Sample(name, "product", PAGE, seconds[QUESTIONS / 2], Sample.Cost.ofProcess(0, 0));
    }

    @Override
    public void close() {
        process.end();
    }

    private void awaitReady() throws InterruptedException, IOException {
        for (int tenth = 0; tenth < START_TENTHS; tenth++) {
            Thread.sleep(100);
            try {
                read("/health/ready");
                return;
            } catch (ConnectException | IllegalStateException notYet) {
                // It is asked again.
            }
        }
        throw new IllegalStateException("bqs serve does not become ready");
    }

    private String read(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return "0";
        }
        return matcher.group(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
