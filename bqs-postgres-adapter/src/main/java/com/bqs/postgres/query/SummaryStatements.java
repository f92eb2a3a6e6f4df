package com.bqs.postgres.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements behind the numbers, and how their rows are read. */
public final class SummaryStatements {

    /** What figures are broken down by. */
    public static final List<Column> DIMENSIONS =
            List.of(Column.STAGE, Column.PRACTICE, Column.GEO, Column.SALES_OWNER, Column.STATUS_CODE);

    private static final String NAMES =
            DIMENSIONS.stream().map(Column::columnName).collect(Collectors.joining(", "));
    private static final String SETS = DIMENSIONS.stream()
            .map(column -> ", (currency, " + column.columnName() + ")")
            .collect(Collectors.joining("", "((currency)", ")"));

    /** The first entry since then tells what an opportunity was before. What only the mapping changed did not happen. */
    private static final String TOUCHED = """
            with touched as materialized (
                select distinct on (remote_id, field) remote_id, kind, field, old_value from changes
                where kind in ('CREATED', 'CHANGED') and cause = 'CRM' and\s""";

    private static final String MOVED =
            Arrays.stream(Movement.Kind.values()).map(Movement.Kind::listed).collect(Collectors.joining(", "));

    private SummaryStatements() {}

    /** One row for each currency, and one for each value of each dimension in it. */
    public static SqlText figures(OpportunityQuery query) {
        SqlText sql = new SqlText()
                .append("select currency, ")
                .append("grouping(" + NAMES + "), ")
                .append("coalesce(" + NAMES + "), ")
                .append("count(*), sum(deal_value), trim_scale(sum(deal_value * win_probability) * 0.01)")
                .append(" from opportunities where ");
        Statements.appendConditions(sql, query.presence(), query.conditions());
        return sql.append(" group by grouping sets " + SETS + " order by 1, 2, 4 desc, 3");
    }

    /** One row for each currency and kind of movement that there was. */
    public static SqlText movements(OpportunityQuery query, Since since) {
        SqlText sql = new SqlText();
        appendTouched(sql, since);
        sql.append(" select currency, m.movement, count(*), sum(m.amount)")
                .append(" from opportunities o join touched t using (remote_id) cross join lateral (values ")
                .append(MOVED)
                .append(") m (movement, holds, amount) where m.holds and ");
        Statements.appendConditions(sql, query.presence(), query.conditions());
        return sql.append(" group by 1, 2 order by 1, 2");
    }

    /** Names what was touched since then, for a query that follows. */
    static void appendTouched(SqlText sql, Since since) {
        sql.append(TOUCHED);
        since.appendTo(sql);
        sql.append(" order by remote_id, field, seq)");
    }

    /** Reads the row of {@link #figures} on which the result stands. */
    public static Figure readFigure(ResultSet result) throws SQLException {
        return new Figure(
                result.getString(1),
                dimension(result.getInt(2)),
                result.getString(3),
                result.getLong(4),
                result.getBigDecimal(5),
                result.getBigDecimal(6));
    }

    /** Reads the row of {@link #movements} on which the result stands. */
    public static Movement readMovement(ResultSet result) throws SQLException {
        return new Movement(
                result.getString(1),
                Movement.Kind.valueOf(result.getString(2)),
                result.getLong(3),
                result.getBigDecimal(4));
    }

    /** PostgreSQL sets a bit for each column that is not grouped by, the last column's the lowest. */
    private static @Nullable Column dimension(int grouping) {
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            if ((grouping >> (DIMENSIONS.size() - 1 - i) & 1) == 0) {
                return DIMENSIONS.get(i);
            }
        }
        return null;
    }
}
