package com.bqs.postgres;

import com.bqs.domain.OptyId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Set-based statements over ids, in plain JDBC. */
final class Sql {

    private Sql() {}

    /** The driver sends an array of this type in binary, and one of objects as text. */
    static Array ids(Connection connection, Collection<OptyId> ids) throws SQLException {
        return connection.createArrayOf(
                "bigint", ids.stream().map(OptyId::value).toArray(Long[]::new));
    }

    /** Executes a statement; each parameter is a number, a text, an instant of the driver's, an array of ids or null. */
    static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** The ids in a query's first column. */
    static List<OptyId> selectIds(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            List<OptyId> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new OptyId(rows.getLong(1)));
                }
            }
            return found;
        }
    }

    /** The bound for "above": below every id where there is none. */
    static long above(@Nullable OptyId id) {
        return id == null ? Long.MIN_VALUE : id.value();
    }

    @SuppressWarnings("unchecked")
    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof Collection<?> ids) {
                statement.setArray(i + 1, ids(connection, (Collection<OptyId>) ids));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
