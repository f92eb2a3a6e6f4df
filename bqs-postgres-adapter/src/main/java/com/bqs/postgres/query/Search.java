package com.bqs.postgres.query;

import java.util.regex.Pattern;

/**
 * Number, name, customer or owner holds this text, whatever its case. No index serves it: one for parts of Arabic and Japanese
 * words would need an extension, or slow the first load several times over.
 */
public record Search(String text) implements Condition {

    private static final Pattern PATTERN_CHARACTER = Pattern.compile("[%_\\\\]");

    @Override
    public void appendTo(SqlText sql) {
        sql.append("(");
        appendHolding(sql, Column.NAME);
        for (Column column : new Column[] {Column.CUSTOMER, Column.OPTY_NUMBER, Column.SALES_OWNER}) {
            sql.append(" or ");
            appendHolding(sql, column);
        }
        sql.append(")");
    }

    private void appendHolding(SqlText sql, Column column) {
        sql.append(column.columnName()).append(" ilike ").bind(ColumnType.TEXT, "%" + escaped() + "%");
    }

    private String escaped() {
        return PATTERN_CHARACTER.matcher(text).replaceAll("\\\\$0");
    }
}
