package com.bqs.benchmarks.pipeline;

import com.bqs.benchmarks.contender.Task;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
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
    private final String table;
    private final boolean ownsDatabase;
    private Map<String, String> settings = Map.of();

    private Peer(Lab lab, String name, int rows, String database, String table, boolean ownsDatabase) {
        this.lab = lab;
        this.name = name;
        this.database = database;
        this.rows = rows;
        this.table = table;
        this.ownsDatabase = ownsDatabase;
    }

    static Peer of(Lab lab, String name, int rows) {
        return alone(lab, name, rows, "remote_id bigint primary key");
    }

    /** One that insists on a key of the name {@code id}. */
    static Peer keyedById(Lab lab, String name, int rows) {
        return alone(lab, name, rows, "id bigint primary key, remote_id bigint generated always as (id) stored");
    }

    /** One that writes into a table like the product's own, with every index, beside which it stands. */
    static Peer likeTheProduct(Lab lab, String name, int rows, Mirror mirror) {
        String like = """
                create table peer_opportunities (like %s including all);
                alter table peer_opportunities alter lifecycle drop not null, alter fingerprint drop not null,
                    alter last_run_id drop not null""".formatted(mirror.table());
        return new Peer(lab, name, rows, mirror.database(), like, false);
    }

    private static Peer alone(Lab lab, String name, int rows, String key) {
        return new Peer(lab, name, rows, name.replace('-', '_'), SCHEMA.formatted(key), true);
    }

    /** Sets what it is told with each load. */
    void set(Map<String, String> told) {
        settings = Map.copyOf(told);
    }

    /** Begins anew with an empty table. */
    void begin() throws IOException, SQLException {
        if (ownsDatabase) {
            lab.server().recreate(database);
        }
        execute("drop table if exists " + TABLE);
        execute(table);
        lab.perform(name, task("open"));
    }

    /** Leaves nothing behind that would be vacuumed during another's case. */
    void end() throws SQLException {
        if (ownsDatabase) {
            lab.server().drop(database);
        } else {
            execute("drop table " + TABLE);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = lab.server().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void warmUp() throws IOException {
        lab.perform(name, task("load"));
    }

    Sample load(String caseName) throws IOException, SQLException {
        return lab.measure(caseName, name, task("load"));
    }

    /** Holds what was written against the product's mirror. */
    void check(Mirror mirror) throws SQLException {
        String own = Checksum.of(lab.server(), database, TABLE, rows);
        String products = mirror.checksum(rows);
        if (!own.equals(products)) {
            lab.findings().fail(name + " holds " + own + ", but the product " + products);
        }
    }

    private Task task(String task) {
        Map<String, String> told = new HashMap<>(settings);
        told.put("crm", lab.origin().toString());
        told.put("database", lab.server().address(database));
        told.put("rows", Integer.toString(rows));
        return new Task(task, told);
    }
}
