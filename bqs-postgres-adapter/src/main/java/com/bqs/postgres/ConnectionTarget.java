package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** What a JDBC URL points at. Its text is host, port and database, and so fit for messages. */
final class ConnectionTarget {

    private final Properties properties;

    private ConnectionTarget(Properties properties) {
        this.properties = properties;
    }

    static ConnectionTarget parse(String jdbcUrl) {
        Properties properties = Driver.parseURL(jdbcUrl, null);
        if (properties == null) {
            throw new SyncException(
                    ErrorCode.CONFIG_INVALID,
                    "DATABASE_URL is not a PostgreSQL URL: write postgresql://user:password@host:port/database");
        }
        return new ConnectionTarget(properties);
    }

    /** Whether the URL itself sets this property. */
    boolean names(PGProperty property) {
        return properties.containsKey(property.getName());
    }

    String database() {
        return String.valueOf(PGProperty.PG_DBNAME.getOrDefault(properties));
    }

    @Override
    public String toString() {
        return PGProperty.PG_HOST.getOrDefault(properties) + ":" + PGProperty.PG_PORT.getOrDefault(properties) + "/"
                + database();
    }
}
