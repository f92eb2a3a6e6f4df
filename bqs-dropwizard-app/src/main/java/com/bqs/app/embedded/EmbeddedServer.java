package com.bqs.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server of one folder. Every call happens behind the {@link Gate}. */
final class EmbeddedServer {
    static final String HOST = "127.0.0.1";
    static final String USER = "bqs";
    static final String DATABASE = "bqs";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerFolder folder;
    private final Path binaries;

    EmbeddedServer(ServerFolder folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /** Gives the port of the running server, started or adopted. */
    int ensureRunning() {
        Optional<Integer> adopted = adopt();
        if (adopted.isPresent()) {
            LOG.debug("PostgreSQL in {} already runs on port {}", folder.path(), adopted.get());
            return adopted.get();
        }
        PostmasterFile.removeIfForeign(folder);
        ServerPrograms programs = new ServerPrograms(Binaries.unpack(binaries));
        new DataFolder(folder, programs).prepare();
        int port = start(programs);
        new ServerProbe(folder, password()).ensureDatabase(port);
        LOG.info("PostgreSQL started on port {}, data in {}", port, folder.data());
        return port;
    }

    void stop() {
        if (findPostmaster().isPresent()) {
            new ServerPrograms(Binaries.unpack(binaries))
                    .run(
                            "pg_ctl",
                            List.of("stop", "--pgdata=" + folder.data(), "--mode=fast", "--wait", "--timeout=60"));
            LOG.info("PostgreSQL stopped, data stays in {}", folder.data());
        }
    }

    String password() {
        return new PasswordFile(folder.password()).load();
    }

    /** A server may still be starting, or stopping, after its process was killed: it is waited for. */
    private Optional<Integer> adopt() {
        Optional<PostmasterFile> running = findPostmaster();
        if (running.isEmpty()) {
            return Optional.empty();
        }
        ServerProbe probe = new ServerProbe(folder, password());
        Optional<Boolean> settled = Polling.await(PATIENCE, () -> {
            if (findPostmaster().isEmpty()) {
                return Optional.of(false);
            }
            return probe.answers(running.get().port()) ? Optional.of(true) : Optional.empty();
        });
        boolean answers = settled.orElseThrow(() -> new EmbeddedDatabaseException("a PostgreSQL runs in "
                + folder.data() + " (process " + running.get().pid() + ") but does not answer: see " + folder.log()));
        return answers ? Optional.of(running.get().port()) : Optional.empty();
    }

    private Optional<PostmasterFile> findPostmaster() {
        return PostmasterFile.find(folder).filter(PostmasterFile::isRunning);
    }

    private int start(ServerPrograms programs) {
        try {
            if (Files.exists(folder.log())) {
                Files.move(folder.log(), folder.formerLog(), StandardCopyOption.REPLACE_EXISTING);
            }
            PortFile ports = new PortFile(folder.port());
            int port = ports.choose();
            programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--pgdata=" + folder.data(),
                            "--log=" + folder.log(),
                            "--wait",
                            "--timeout=" + PATIENCE.toSeconds(),
                            "--options=" + options(port)));
            ports.remember(port);
            return port;
        } catch (EmbeddedDatabaseException e) {
            throw new EmbeddedDatabaseException("PostgreSQL did not start: " + reason(e) + "; see " + folder.log(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reason(EmbeddedDatabaseException failure) {
        try (Stream<String> lines = Files.lines(folder.log())) {
            return ServerPrograms.lastTelling(lines).orElseGet(() -> String.valueOf(failure.getMessage()));
        } catch (IOException e) {
            return String.valueOf(failure.getMessage());
        }
    }

    /** What differs from PostgreSQL's own defaults, among which {@code fsync} and {@code synchronous_commit} are on. */
    private static String options(int port) {
        return String.join(
                " ",
                "-c listen_addresses=" + HOST,
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c max_connections=60",
                "-c shared_buffers=256MB",
                "-c max_wal_size=4GB",
                "-c log_checkpoints=off");
    }
}
