package com.bqs.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The connections of one process: a pool for runs and the schedule, a pool for readers, and single ones for migrations.
 * Two pools, so that however many people read, a run finds a connection to renew its lease on.
 *
 * <p>Nothing connects before it is asked to.
 */
final class Connections implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final PostgresSettings settings;
    private final ConnectionTarget target;
    private final ZoneId sessionZone;
    private final HikariDataSource writers;
    private final HikariDataSource readers;

    Connections(PostgresSettings settings, ConnectionTarget target, ZoneId sessionZone) {
        this.settings = settings;
        this.target = target;
        this.sessionZone = sessionZone;
        this.writers = pool("bqs-writer", PostgresSettings.WRITERS, writerSession());
        this.readers = pool("bqs-reader", settings.readers(), session());
    }

    DataSource writers() {
        return writers;
    }

    DataSource readers() {
        return readers;
    }

    /** How many of those there are at most. */
    int maxReaders() {
        return settings.readers();
    }

    /** A connection for each call, without a time limit on answers: a migration takes the time it takes. */
    DataSource unpooled() {
        return source("bqs-migration");
    }

    void measure(Object registry) {
        readers.setMetricRegistry(registry);
        writers.setMetricRegistry(registry);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private HikariDataSource pool(String name, int size, String sessionSql) {
        PGSimpleDataSource source = source(name);
        setUnlessInUrl(source, PGProperty.SOCKET_TIMEOUT, ANSWER_TIMEOUT.toSeconds());
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(sessionSql);
        return new HikariDataSource(config);
    }

    private PGSimpleDataSource source(String applicationName) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.jdbcUrl());
        if (settings.user() != null) {
            source.setUser(settings.user());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password());
        }
        source.setCurrentSchema(settings.schema());
        source.setApplicationName(applicationName);
        source.setTcpKeepAlive(true);
        // A server's error detail quotes values, which are customers' data.
        source.setLogServerErrorDetail(false);
        setUnlessInUrl(source, PGProperty.CONNECT_TIMEOUT, CONNECT_TIMEOUT.toSeconds());
        return source;
    }

    private void setUnlessInUrl(PGSimpleDataSource source, PGProperty property, long value) {
        if (!target.names(property)) {
            source.setProperty(property, Long.toString(value));
        }
    }

    /** A plan made while a table was empty must not outlive its growth, so none is kept. */
    private String session() {
        return "set time zone '" + sessionZone.getId() + "'; set plan_cache_mode = force_custom_plan";
    }

    /** A writer that falls silent inside a transaction must not hold its locks for longer than it holds its lease. */
    private String writerSession() {
        long lease = settings.leaseTimeToLive().toMillis();
        return session() + "; set idle_in_transaction_session_timeout = " + lease + "; set tcp_user_timeout = " + lease;
    }
}
