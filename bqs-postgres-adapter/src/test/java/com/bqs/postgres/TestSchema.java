package com.bqs.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A schema of its own for one test, with mirrors and plain SQL in it. Closing drops it. */
final class TestSchema implements AutoCloseable {

    /** Neither UTC nor the zone that the build gives the JVM, and off by a quarter of an hour. */
    private static final ZoneId SESSION_ZONE = ZoneId.of("Asia/Kathmandu");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name = "test_" + COUNTER.incrementAndGet();
    private final List<PostgresMirror> opened = new ArrayList<>();

    /** A mirror on a fresh, migrated schema. */
    PostgresMirror migrated() {
        PostgresMirror mirror = open(Duration.ofSeconds(15));
        mirror.migrate();
        return mirror;
    }

    /** One more mirror on this schema, as another process would open it. */
    PostgresMirror open(Duration lease) {
        return open(new PostgresSettings(TestServer.url(), null, null, name, 4, lease), Clock.systemUTC());
    }

    /** A mirror that reaches the server by another way. */
    PostgresMirror openAt(String url) {
        return open(new PostgresSettings(url, null, null, name, 4, Duration.ofSeconds(15)), Clock.systemUTC());
    }

    PostgresMirror openAs(String user) {
        return open(
                new PostgresSettings(
                        "jdbc:postgresql://localhost:" + TestServer.port() + "/postgres",
                        user,
                        "ignored",
                        name,
                        1,
                        Duration.ofSeconds(15)),
                Clock.systemUTC());
    }

    private PostgresMirror open(PostgresSettings settings, InstantSource clock) {
        PostgresMirror mirror = PostgresMirror.open(settings, clock, SESSION_ZONE);
        opened.add(mirror);
        return mirror;
    }

    String name() {
        return name;
    }

    /** A connection in this schema that nothing else uses. */
    Connection connect() throws SQLException {
        Connection connection = TestServer.connect();
        connection.setSchema(name);
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Lets the lease run out by the database's clock, without waiting for it. */
    void expireLease() {
        try {
            execute("update sync_lease set expires_at = clock_timestamp() - interval '1 second'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text. */
    @Nullable
    String value(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        opened.forEach(PostgresMirror::close);
        execute("drop schema if exists " + name + " cascade");
    }
}
