package com.bqs.benchmarks.contender;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A way of bringing all opportunities of a CRM into a table. Each has a main class, which hands itself to
 * {@link Heat#run} and runs in a process of its own; programs in other languages take the same arguments and print the same
 * lines.
 */
public interface Contender {

    /** Makes its table, empty; not measured. Called before each load. */
    void prepare(Assignment assignment) throws IOException, SQLException;

    /** Loads all rows, on disk when it returns. This is what is measured. */
    void load(Assignment assignment) throws IOException, SQLException;

    /**
     * What it loaded, to be checked: a table, or a query in brackets with an alias, that has the columns {@code remote_id}
     * (bigint), {@code name} (text), {@code deal_value} (numeric) and {@code crm_updated_at} (timestamptz).
     */
    String relation();
}
