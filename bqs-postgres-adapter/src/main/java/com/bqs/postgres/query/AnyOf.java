package com.bqs.postgres.query;

import java.util.List;

/**
 * The column holds one of these values.
 *
 * @param values of the column's type
 * @param missing whether a row that has no value fulfils it too
 */
public record AnyOf(Column column, List<Object> values, Missing missing) implements Condition {

    /** What becomes of rows without a value. */
    public enum Missing {
        INCLUDED,
        EXCLUDED
    }

    public AnyOf {
        values = List.copyOf(values);
    }

    /** The column holds this value. */
    public static AnyOf just(Column column, Object value) {
        return new AnyOf(column, List.of(value), Missing.EXCLUDED);
    }

    @Override
    public void appendTo(SqlText sql) {
        String name = column.columnName();
        String orMissing = missing == Missing.INCLUDED ? name + " is null" : "false";
        if (values.isEmpty()) {
            sql.append(orMissing);
        } else {
            sql.append("(").append(orMissing).append(" or ").append(name).append(" = any (");
            sql.bindArray(column.type(), values).append("))");
        }
    }
}
