package com.bqs.app.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz the mirror's connections, which are not its own to close. */
record QuartzConnections(DataSource connections) implements ConnectionProvider {
    @Override
    public Connection getConnection() throws SQLException {
        return connections.getConnection();
    }

    @Override
    public void initialize() {
        // nothing to set up: the pool is there
    }

    @Override
    public void shutdown() {
        // the pool's owner closes it
    }
}
