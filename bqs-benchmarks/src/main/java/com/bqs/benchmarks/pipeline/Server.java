package com.bqs.benchmarks.pipeline;

import com.bqs.app.config.DatabaseTarget;
import com.bqs.app.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Stream;

/** A PostgreSQL of the harness's own, as the product bundles and configures it, and what it tells of itself. */
final class Server implements AutoCloseable {

    private final EmbeddedDatabase embedded;
    private final Connection connection;
    private final ProcessMeter meter;

    private Server(EmbeddedDatabase embedded, Connection connection) throws SQLException {
        this.embedded = embedded;
        this.connection = connection;
        String folder = text("show data_directory");
        this.meter = new ProcessMeter(postmaster(Path.of(folder)));
    }

    static Server start(Path folder) throws SQLException {
        EmbeddedDatabase embedded = EmbeddedDatabase.open(folder, folder.resolve("bin"));
        DatabaseTarget target = embedded.target();
        return new Server(
                embedded,
                DriverManager.getConnection(
                        target.jdbcUrl(),
                        target.user(),
                        Objects.requireNonNull(target.password()).reveal()));
    }

    /** A database's address with user and password in it, as {@code postgresql://…?user=…}. */
    String address(String database) {
        return address(database, port());
    }

    /** The same through another port. */
    String address(String database, int port) {
        DatabaseTarget target = embedded.target();
        return "postgresql://" + uri().getHost() + ":" + port + "/" + database + "?user=" + target.user() + "&password="
                + URLEncoder.encode(Objects.requireNonNull(target.password()).reveal(), StandardCharsets.UTF_8);
    }

    int port() {
        return uri().getPort();
    }

    private URI uri() {
        return URI.create(embedded.target().jdbcUrl().substring("jdbc:".length()));
    }

    void drop(String database) throws SQLException {
        execute("drop database if exists " + database + " with (force)");
    }

    void recreate(String database) throws SQLException {
        drop(database);
        execute("create database " + database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + address(database));
    }

    String text(String query) throws SQLException {
        return text(connection, query);
    }

    /** The one value of a query. */
    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    long walPosition() throws SQLException {
        return number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    /** Transactions that wrote, so far. */
    long transactions() throws SQLException {
        return number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    void checkpoint() throws SQLException {
        execute("checkpoint");
    }

    ProcessMeter meter() {
        return meter;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        embedded.close();
    }

    private static long postmaster(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return lines.findFirst().map(line -> Long.parseLong(line.trim())).orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
