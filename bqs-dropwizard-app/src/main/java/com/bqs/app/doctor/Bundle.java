package com.bqs.app.doctor;

import com.bqs.app.config.OracleCredentials;
import com.bqs.app.config.Secret;
import com.bqs.app.config.Settings;
import com.bqs.app.report.Json;
import com.bqs.app.report.RunJson;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.SyncRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file for whoever supports the product: what the doctor found, the last runs, the log. Every secret is cut out. */
public final class Bundle {

    private static final int RUNS = 20;
    private static final int LOG_BYTES = 1 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Settings settings;
    private final Probes probes;
    private final DoctorReport report;

    public Bundle(Settings settings, Probes probes, DoctorReport report) {
        this.settings = settings;
        this.probes = probes;
        this.report = report;
    }

    /** Writes the file, over one that is there. */
    public void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "doctor.json", report.json());
            add(zip, "doctor.txt", String.join("\n", report.lines()) + "\n");
            add(zip, "versions.txt", versions());
            add(zip, "runs.json", runs());
            add(zip, "log.txt", log());
        }
    }

    private void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(redacted(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String redacted(String text) {
        String safe = text;
        for (String secret : secrets()) {
            safe = secret.isBlank() ? safe : safe.replace(secret, "[REDACTED]");
        }
        return safe;
    }

    private List<String> secrets() {
        List<Secret> secrets = new ArrayList<>();
        OracleCredentials credentials = settings.requireOracle().credentials();
        if (credentials instanceof OracleCredentials.Basic basic) {
            secrets.add(basic.password());
        } else if (credentials instanceof OracleCredentials.OAuthClient client) {
            secrets.add(client.clientSecret());
        }
        if (settings.database().server() != null && settings.database().server().password() != null) {
            secrets.add(settings.database().server().password());
        }
        return secrets.stream().map(Secret::reveal).toList();
    }

    private String versions() {
        return "bqs " + report.version() + "\nJava " + System.getProperty("java.version") + "\n"
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n";
    }

    private String runs() {
        return Json.indented(latestRuns().stream().map(RunJson::of).toList());
    }

    /** None where the database cannot be asked: the report says why. */
    private List<SyncRun> latestRuns() {
        boolean connected = report.findings().stream()
                .anyMatch(
                        finding -> finding.probe().equals("database.connection") && finding.verdict() == Verdict.PASS);
        if (!connected) {
            return List.of();
        }
        try (Probes.Database database = probes.database(LIMIT)) {
            return new Deadline(LIMIT).within(LIMIT, () -> database.latestRuns(RUNS));
        } catch (TimeoutException | SyncException unreadable) {
            return List.of();
        }
    }

    /** The end of the newest log file. */
    private String log() throws IOException {
        Path folder = settings.database().dataFolder().resolve("logs");
        if (!Files.isDirectory(folder)) {
            return "there is no log in " + folder + "\n";
        }
        Optional<Path> newest;
        try (Stream<Path> files = Files.list(folder)) {
            newest = files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
        if (newest.isEmpty()) {
            return "there is no log in " + folder + "\n";
        }
        byte[] all = Files.readAllBytes(newest.get());
        int from = Math.max(0, all.length - LOG_BYTES);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }
}
