package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import com.bqs.benchmarks.contender.Worker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL, CRM and contenders, each in processes of their own, and what is measured of them. */
final class Lab implements AutoCloseable {

    private final Path folder;
    private final Server server;
    private final RoundTrips roundTrips;
    private final Child crm;
    private final URI origin;
    private final Map<String, Child> contenders = new HashMap<>();
    private final Findings findings;
    private final HttpClient http = HttpClient.newHttpClient();

    private Lab(Path folder, Server server, Child crm, Findings findings) throws IOException {
        this.folder = folder;
        this.server = server;
        this.roundTrips = RoundTrips.before(server.port());
        this.crm = crm;
        this.origin = URI.create(crm.hear());
        this.findings = findings;
    }

    /** With a CRM of so many rows. */
    static Lab open(Path folder, int rows, Findings findings) throws IOException, SQLException {
        String heap = "-Xmx" + (1_024 + rows / 500) + "m";
        Child crm = Child.java(
                "crm", folder, heap, ClassPaths.HARNESS, "com.bqs.benchmarks.crm.RenderedCrm", Integer.toString(rows));
        Server server = null;
        try {
            server = Server.start(folder.resolve("postgres"));
            return new Lab(folder, server, crm, findings);
        } catch (IOException | SQLException | IllegalStateException e) {
            crm.close();
            if (server != null) {
                server.close();
            }
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    Server server() {
        return server;
    }

    URI origin() {
        return origin;
    }

    /** Where a client connects whose round trips are to be counted. */
    int countingPort() {
        return roundTrips.port();
    }

    Findings findings() {
        return findings;
    }

    /** Starts a contender; the JVM of the product gets what its launcher gives it, the others more. */
    void start(String contender, String heap) throws IOException {
        start(contender, heap, contender);
    }

    /** Starts one that does its work as a worker of another name does. */
    void start(String contender, String heap, String worker) throws IOException {
        start(contender, heap, ClassPaths.HARNESS, worker);
    }

    /** Starts one whose classes come from elsewhere than the harness's. */
    void start(String contender, String heap, List<String> classes, String worker) throws IOException {
        start(contender, Child.java(contender, folder, heap, classes, Worker.class.getName(), worker));
    }

    void start(String contender, Child child) {
        contenders.put(contender, child);
    }

    /** Tells the CRM to behave otherwise, as {@code latency?200}. */
    void tellCrm(String what) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/bench/" + what))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the CRM refuses " + what + ": " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Has a task done without noting it. */
    Child.Done perform(String contender, Task task) throws IOException {
        return started(contender).perform(task);
    }

    /** Notes what was measured otherwise. */
    void note(Sample sample) {
        findings.add(sample);
    }

    /** Has a task done, and notes what it took under the name of a case. */
    Sample measure(String name, String contender, Task task) throws IOException, SQLException {
        Child child = started(contender);
        ProcessMeter own = new ProcessMeter(child.pid());
        ProcessMeter ofCrm = new ProcessMeter(crm.pid());
        server.checkpoint();
        own.forgetPeak();
        long wal = server.walPosition();
        long transactions = server.transactions();
        long trips = roundTrips.count();
        double cpu = own.cpuSeconds();
        double cpuPostgres = server.meter().treeCpuSeconds();
        double cpuCrm = ofCrm.cpuSeconds();
        Child.Done done = child.perform(task);
        Sample.Cost cost = new Sample.Cost(
                own.cpuSeconds() - cpu,
                server.meter().treeCpuSeconds() - cpuPostgres,
                ofCrm.cpuSeconds() - cpuCrm,
                server.walPosition() - wal,
                server.transactions() - transactions,
                roundTrips.count() - trips,
                own.peakMegabytes());
        Sample sample = new Sample(name, contender, done.rows(), done.seconds(), cost);
        note(sample);
        return sample;
    }

    private Child started(String contender) {
        Child child = contenders.get(contender);
        if (child == null) {
            throw new IllegalStateException(contender + " has not been started");
        }
        return child;
    }

    @Override
    public void close() throws SQLException, IOException {
        contenders.values().forEach(Child::close);
        crm.close();
        roundTrips.close();
        server.close();
    }
}
