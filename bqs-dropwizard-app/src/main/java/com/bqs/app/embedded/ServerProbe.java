package com.bqs.app.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** Asks a port, by a real connection, whether our server answers there. */
final class ServerProbe {
    private static final String WRONG_PASSWORD = "28P01";
    private static final int TIMEOUT_SECONDS = 3;

    private final ServerFolder folder;
    private final String password;

    ServerProbe(ServerFolder folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    boolean answers(int port) {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            return rows.next() && folder.data().toString().equals(rows.getString(1));
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new EmbeddedDatabaseException(
                        "the PostgreSQL in " + folder.path() + " does not take the password in " + folder.password(),
                        e);
            }
            return false;
        }
    }

    /** Makes the product's database in a new server. */
    void ensureDatabase(int port) {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            String known = "SELECT FROM pg_database WHERE datname = '" + EmbeddedServer.DATABASE + "'";
            boolean exists;
            try (ResultSet rows = statement.executeQuery(known)) {
                exists = rows.next();
            }
            if (!exists) {
                statement.execute("CREATE DATABASE " + EmbeddedServer.DATABASE);
            }
        } catch (SQLException e) {
            throw new EmbeddedDatabaseException("the PostgreSQL in " + folder.path() + " fails: " + e.getMessage(), e);
        }
    }

    private Connection connect(int port) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {EmbeddedServer.HOST});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(EmbeddedServer.USER);
        source.setPassword(password);
        source.setConnectTimeout(TIMEOUT_SECONDS);
        source.setSocketTimeout(TIMEOUT_SECONDS * 10);
        return source.getConnection();
    }
}
