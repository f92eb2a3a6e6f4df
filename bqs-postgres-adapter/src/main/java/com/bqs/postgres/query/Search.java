package com.bqs.postgres.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Number, name, customer or owner holds this text, whatever its case. */
public record Search(String text) implements Condition {

    private static final List<Column> SEARCHED =
            List.of(Column.OPTY_NUMBER, Column.NAME, Column.CUSTOMER, Column.SALES_OWNER);

    /** What an index over a row has to hold to serve searches. */
    public static final String GRAMS =
            SEARCHED.stream().map(Column::columnName).collect(Collectors.joining(", ", "search_grams(", ")"));

    private static final Pattern PATTERN_CHARACTER = Pattern.compile("[%_\\\\]");

    /** What holds the text holds its grams. Where no index has them, they are looked at last, since they cost most. */
    @Override
    public void appendTo(SqlText sql) {
        sql.append("(").append(GRAMS).append(" @> search_grams(").bind(ColumnType.TEXT, text);
        sql.append(") and (false");
        for (Column column : SEARCHED) {
            sql.append(" or lower(").append(column.columnName()).append(") like lower(");
            sql.bind(ColumnType.TEXT, "%" + escaped() + "%").append(")");
        }
        sql.append("))");
    }

    private String escaped() {
        return PATTERN_CHARACTER.matcher(text).replaceAll("\\\\$0");
    }
}
