package com.bqs.postgres.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements that a query stands for, and how their rows are read. */
public final class Statements {

    private static final int LEADING_COLUMNS = 2;

    private Statements() {}

    /** The first rows of a stretch of the query's order. */
    public static SqlText page(OpportunityQuery query, Stretch stretch, int limit) {
        SqlText sql = select(query).append(" from opportunities where ");
        appendConditions(sql, query.presence(), query.conditions());
        stretch.appendTo(sql);
        return sql.append(" limit ").append(Integer.toString(limit));
    }

    /** The ids of all rows, in order; for reading by {@link #rows}. */
    public static SqlText ids(OpportunityQuery query) {
        SqlText sql = new SqlText().append("select remote_id from opportunities where ");
        appendConditions(sql, query.presence(), query.conditions());
        query.sort().appendOrder(sql);
        return sql;
    }

    /** The rows with these ids that still fulfil the conditions, in the order of the ids. */
    public static SqlText rows(OpportunityQuery query, List<Object> remoteIds) {
        SqlText sql = select(query).append(" from opportunities join unnest(");
        sql.bindArray(ColumnType.ID, remoteIds)
                .append(") with ordinality as wanted (remote_id, place) using (remote_id)");
        sql.append(" where ");
        appendConditions(sql, query.presence(), query.conditions());
        return sql.append(" order by place");
    }

    /** How many rows hold each value of a column, the most frequent first. */
    public static SqlText counts(OpportunityQuery query, Column column, int limit) {
        SqlText sql = new SqlText()
                .append("select ")
                .append(column.columnName())
                .append(", count(*) from opportunities where ");
        appendConditions(sql, query.presence(), query.conditions());
        return sql.append(" group by 1 order by 2 desc, 1 limit ").append(Integer.toString(limit));
    }

    /** Reads the row of a {@link #page} or of {@link #rows} on which the result stands. */
    public static Row read(ResultSet result, OpportunityQuery query) throws SQLException {
        Object key = query.sort().column().type().read(result, 2);
        List<Column> columns = query.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).type().read(result, i + 1 + LEADING_COLUMNS);
        }
        return new Row(new Position(key, result.getLong(1)), values);
    }

    /** Reads the value of {@link #counts} on which the result stands. */
    public static ValueCount readCount(ResultSet result, Column column) throws SQLException {
        return new ValueCount(column.type().read(result, 1), result.getLong(2));
    }

    private static SqlText select(OpportunityQuery query) {
        String columns = query.columns().stream().map(Column::columnName).collect(Collectors.joining(", "));
        return new SqlText()
                .append("select remote_id, ")
                .append(query.sort().key())
                .append(", ")
                .append(columns);
    }

    static void appendConditions(SqlText sql, Presence presence, List<Condition> conditions) {
        presence.appendTo(sql);
        for (Condition condition : conditions) {
            sql.append(" and ");
            condition.appendTo(sql);
        }
    }
}
