package com.bqs.postgres.query;

/** An order of rows: by one column, rows without a value last, and by ascending {@code remote_id} where values are equal. */
public record Sort(Column column, Direction direction) {

    /** Ascending {@code remote_id}. */
    public static final Sort BY_REMOTE_ID = new Sort(Column.REMOTE_ID, Direction.ASCENDING);

    /** More of a text would make cursors longer than a URL may be; what is equal so far is ordered by id. */
    private static final int COMPARED_CHARACTERS = 200;

    /** Which values come first. */
    public enum Direction {
        ASCENDING("asc", ">"),
        DESCENDING("desc", "<");

        private final String sql;
        private final String follows;

        Direction(String sql, String follows) {
            this.sql = sql;
            this.follows = follows;
        }
    }

    public Sort {
        if (!column.type().isComparable()) {
            throw new IllegalArgumentException(column.columnName() + " has no order");
        }
    }

    /** What is compared, and what a {@link Position} holds. */
    String key() {
        return column.type() == ColumnType.TEXT
                ? "left(" + column.columnName() + ", " + COMPARED_CHARACTERS + ")"
                : column.columnName();
    }

    void appendOrder(SqlText sql) {
        sql.append(" order by ").append(key()).append(" ").append(direction.sql);
        if (!isById()) {
            sql.append(" nulls last, remote_id");
        }
    }

    /** Adds the condition that a row follows a position. */
    void appendFollowing(SqlText sql, Position after) {
        Object value = after.value();
        if (isById()) {
            sql.append("remote_id ").append(direction.follows).append(" ").bind(ColumnType.ID, after.remoteId());
        } else if (value == null) {
            sql.append(key()).append(" is null and remote_id > ").bind(ColumnType.ID, after.remoteId());
        } else {
            sql.append("(").append(key()).append(" ").append(direction.follows).append(" ");
            sql.bind(column.type(), value).append(" or ").append(key()).append(" is null or ");
            sql.append(key()).append(" = ").bind(column.type(), value);
            sql.append(" and remote_id > ")
                    .bind(ColumnType.ID, after.remoteId())
                    .append(")");
        }
    }

    private boolean isById() {
        return column == Column.REMOTE_ID;
    }
}
