package com.bqs.postgres.query;

/**
 * The column's value lies at the bound or on one side of it; no value lies nowhere.
 *
 * @param value of the column's type
 */
public record Bound(Column column, Side side, Object value) implements Condition {

    /** Where the values lie that fulfil the condition. */
    public enum Side {
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String operator;

        Side(String operator) {
            this.operator = operator;
        }
    }

    @Override
    public void appendTo(SqlText sql) {
        sql.append(column.columnName()).append(" ").append(side.operator).append(" ");
        sql.bind(column.type(), value);
    }
}
