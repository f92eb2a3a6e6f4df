package com.bqs.postgres.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** What is compared, what a {@link Position} holds, and what an index over this order goes by. */
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

    /**
     * The stretches that follow a position, in their order.
     *
     * @param after null for all of them
     */
    public List<Stretch> stretches(@Nullable Position after) {
        if (isById()) {
            return List.of(sql -> appendById(sql, after));
        }
        Stretch unvalued = sql -> appendUnvalued(sql, null);
        if (after == null) {
            return List.of(sql -> appendValued(sql, null), unvalued);
        }
        return after.value() == null
                ? List.of(sql -> appendUnvalued(sql, after))
                : List.of(sql -> appendValued(sql, after), unvalued);
    }

    private void appendById(SqlText sql, @Nullable Position after) {
        if (after != null) {
            sql.append(" and remote_id ").append(direction.follows).append(" ").bind(ColumnType.ID, after.remoteId());
        }
        appendOrder(sql);
    }

    /** The first comparison is the index's; the others choose among the few rows with the same value. */
    private void appendValued(SqlText sql, @Nullable Position after) {
        sql.append(" and ").append(key()).append(" is not null");
        if (after != null && after.value() != null) {
            sql.append(" and ")
                    .append(key())
                    .append(" ")
                    .append(direction.follows)
                    .append("= ");
            sql.bind(column.type(), after.value())
                    .append(" and (")
                    .append(key())
                    .append(" ");
            sql.append(direction.follows).append(" ").bind(column.type(), after.value());
            sql.append(" or remote_id > ").bind(ColumnType.ID, after.remoteId()).append(")");
        }
        sql.append(" order by ").append(key()).append(" ").append(direction.sql).append(", remote_id");
    }

    private void appendUnvalued(SqlText sql, @Nullable Position after) {
        sql.append(" and ").append(key()).append(" is null");
        if (after != null) {
            sql.append(" and remote_id > ").bind(ColumnType.ID, after.remoteId());
        }
        sql.append(" order by remote_id");
    }

    private boolean isById() {
        return column == Column.REMOTE_ID;
    }
}
