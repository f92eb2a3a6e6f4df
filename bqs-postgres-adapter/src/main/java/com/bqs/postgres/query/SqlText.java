package com.bqs.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement in the making: text of ours, and values that never become part of it. */
public final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();

    /** Adds text that no user has written. */
    SqlText append(String sql) {
        text.append(sql);
        return this;
    }

    SqlText bind(ColumnType type, Object value) {
        text.append("?::").append(type.sqlName());
        Object bound = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
        parameters.add((statement, index) -> statement.setObject(index, bound));
        return this;
    }

    /** Bound as text, in which each type's values have one form that PostgreSQL reads too. */
    SqlText bindArray(ColumnType type, List<Object> values) {
        text.append("?::").append(type.sqlName()).append("[]");
        Object[] elements = values.stream().map(Object::toString).toArray();
        parameters.add((statement, index) ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", elements)));
        return this;
    }

    /** Rows are handed over in portions of this size, where the connection is in a transaction; 0 for all at once. */
    public PreparedStatement prepare(Connection connection, int fetchSize) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        statement.setFetchSize(fetchSize);
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).bindTo(statement, i + 1);
        }
        return statement;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private interface Parameter {
        void bindTo(PreparedStatement statement, int index) throws SQLException;
    }
}
