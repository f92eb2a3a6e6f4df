package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The floors, measured on the rows that the product has just stored. */
final class FloorCases {

    static final String FLOORS = "floors";
    static final String FETCH = "fetch and discard";
    static final String DECODE = "fetch, decode, fingerprint";
    static final String OWN_DECODE = "fetch, decode, fingerprint by the product's reader";
    static final String COPY = "COPY binary";
    static final String COPY_INDEXED = "COPY binary, all indexes";

    private static final String THREADS = "2";

    private final Lab lab;
    private final int rows;

    FloorCases(Lab lab, int rows) {
        this.lab = lab;
        this.rows = rows;
    }

    void measure(Mirror mirror) throws IOException, SQLException {
        lab.measure(FETCH, FLOORS, reading("fetch"));
        lab.measure(DECODE, FLOORS, reading("decode"));
        lab.measure(OWN_DECODE, FLOORS, reading("own-decode"));
        lab.perform(FLOORS, copying("copy-out", mirror, mirror.table()));
        copy(COPY, mirror, "including identity including generated", "primary key (remote_id)");
        copy(COPY_INDEXED, mirror, "including all", "check (true)");
    }

    /** Reads every page once, so that the CRM has rendered it. */
    void warmUp() throws IOException {
        lab.perform(FLOORS, reading("fetch"));
        lab.perform(FLOORS, reading("decode"));
        lab.perform(FLOORS, reading("own-decode"));
    }

    private void copy(String name, Mirror mirror, String like, String constraint) throws IOException, SQLException {
        try (Connection connection = lab.server().connect(mirror.database());
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (like " + mirror.table() + " " + like + ", " + constraint + ")");
            lab.measure(name, FLOORS, copying("copy-in", mirror, "copied"));
            statement.execute("drop table copied");
        }
    }

    private Task reading(String name) {
        return new Task(
                name, Map.of("crm", lab.origin().toString(), "threads", THREADS, "rows", Integer.toString(rows)));
    }

    private Task copying(String name, Mirror mirror, String table) {
        return new Task(name, Map.of("database", lab.server().address(mirror.database()), "table", table));
    }
}
