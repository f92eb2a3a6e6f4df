package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A database that the product fills. */
final class Mirror {

    private static final String PRODUCT = "product";
    private static final String TABLE = "crm_opportunities";

    private final Lab lab;
    private final String database;
    private final int port;

    private Mirror(Lab lab, String database, int port) {
        this.lab = lab;
        this.database = database;
        this.port = port;
    }

    Mirror(Lab lab, String database) {
        this(lab, database, lab.server().port());
    }

    /** One whose round trips are counted. */
    static Mirror counted(Lab lab, String database) {
        return new Mirror(lab, database, lab.countingPort());
    }

    /** Begins anew with an empty database, read by so many at once. */
    void begin(int concurrency) throws IOException, SQLException {
        lab.server().recreate(database);
        open(concurrency);
    }

    /** The same with what is there. */
    void open(int concurrency) throws IOException {
        lab.perform(
                PRODUCT,
                new Task("open", Map.of("config", configure(concurrency, 0).toString())));
    }

    /**
     * Writes a configuration for the product.
     *
     * @param ownPort where {@code bqs serve} listens; it does nothing by itself
     */
    Path configure(int concurrency, int ownPort) throws IOException {
        return Files.writeString(lab.folder().resolve(database + ".yml"), """
                ORACLE_BASE_URL: "%s"
                ORACLE_USER: demo
                ORACLE_PASS: demo
                ORACLE_CONCURRENCY: %d
                DATABASE_URL: "%s"
                BQS_DATA_DIR: "%s"
                BQS_SCHEDULE: "off"
                BQS_RATE_LIMIT: "off"
                BQS_PORT: %d
                """.formatted(
                        lab.origin(),
                        concurrency,
                        lab.server().address(database, port),
                        lab.folder().resolve("data"),
                        ownPort));
    }

    /** A run that is noted under the name of a case. */
    Sample sync(String name, String mode) throws IOException, SQLException {
        return lab.measure(name, PRODUCT, new Task("sync", Map.of("mode", mode)));
    }

    /** A run that is not noted: it warms up, or brings the mirror up to date. */
    void catchUp(String mode) throws IOException {
        lab.perform(PRODUCT, new Task("sync", Map.of("mode", mode)));
    }

    /** Changes as soon as a row is written again, be it with the same content. */
    String rowVersions() throws SQLException {
        try (Connection connection = lab.server().connect(database)) {
            return Server.text(connection, "select count(*) || '/' || sum(xmin::text::bigint) from " + TABLE);
        }
    }

    /** Does now what autovacuum does some time after a load, so that it does not fall into the next case. */
    void settle() throws SQLException {
        try (Connection connection = lab.server().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    String checksum(int rows) throws SQLException {
        return Checksum.of(lab.server(), database, TABLE, rows);
    }

    String database() {
        return database;
    }

    String table() {
        return TABLE;
    }
}
