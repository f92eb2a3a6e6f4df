package com.bqs.benchmarks.contender;

import java.io.IOException;
import java.sql.SQLException;

/** A way of filling a mirror, or a part of one. */
interface Contender extends AutoCloseable {

    /**
     * Does what a task names, and returns when it is done and committed.
     *
     * @return the rows that it read or wrote
     */
    long perform(Task task) throws IOException, SQLException, InterruptedException;

    @Override
    void close();
}
