package com.bqs.postgres;

import com.bqs.postgres.query.SqlText;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What PostgreSQL would do for a statement. */
final class Plans {

    private Plans() {}

    static String of(TestSchema schema, SqlText sql) throws SQLException {
        try (Connection connection = schema.connect();
                PreparedStatement explain = sql.prepare(explaining(connection), 0);
                ResultSet lines = explain.executeQuery()) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    /** Asks for the plan of whatever is prepared. */
    private static Connection explaining(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        return connection.prepareStatement("explain " + arguments[0]);
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
