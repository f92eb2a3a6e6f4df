package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Another way of filling a table, which is checked against the product's. */
final class Peer {

    static final String TABLE = "peer_opportunities";

    private static final String SCHEMA = """
            create table peer_opportunities (
                %s, opty_number text, name text, customer text, practice text, geo text,
                region text, sector text, deal_value numeric, currency text, win_probability numeric, sales_owner text,
                stage text, status_code text, close_date date, description text, crm_created_at timestamptz,
                crm_updated_at timestamptz)""";

    private final Lab lab;
    private final String name;
    private final String database;
    private final int rows;
    private final String key;

    private Peer(Lab lab, String name, int rows, String key) {
        this.key = key;
        this.lab = lab;
        this.name = name;
        this.database = name.replace('-', '_');
        this.rows = rows;
    }

    static Peer of(Lab lab, String name, int rows) {
        return new Peer(lab, name, rows, "remote_id bigint primary key");
    }

    /** One that insists on a key of the name {@code id}. */
    static Peer keyedById(Lab lab, String name, int rows) {
        return new Peer(lab, name, rows, "id bigint primary key, remote_id bigint generated always as (id) stored");
    }

    /** Begins anew with an empty table. */
    void begin() throws IOException, SQLException {
        lab.server().recreate(database);
        try (Connection connection = lab.server().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA.formatted(key));
        }
        lab.perform(name, task("open"));
    }

    void warmUp() throws IOException {
        lab.perform(name, task("load"));
    }

    Sample load(String caseName) throws IOException, SQLException {
        return lab.measure(caseName, name, task("load"));
    }

    /**
     * Holds what was written against the product's mirror.
     *
     * @throws IllegalStateException where they differ
     */
    void check(Mirror mirror) throws SQLException {
        String own = Checksum.of(lab.server(), database, TABLE, rows);
        String products = mirror.checksum(rows);
        if (!own.equals(products)) {
            throw new IllegalStateException(name + " holds " + own + ", but the product " + products);
        }
    }

    private Task task(String task) {
        return new Task(
                task,
                Map.of(
                        "crm", lab.origin().toString(),
                        "database", lab.server().address(database),
                        "rows", Integer.toString(rows)));
    }
}
