package com.bqs.postgres;

import com.bqs.postgres.query.AnyOf;
import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.Figure;
import com.bqs.postgres.query.Movement;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Position;
import com.bqs.postgres.query.Presence;
import com.bqs.postgres.query.Row;
import com.bqs.postgres.query.Since;
import com.bqs.postgres.query.Sort;
import com.bqs.postgres.query.SqlText;
import com.bqs.postgres.query.Statements;
import com.bqs.postgres.query.Stretch;
import com.bqs.postgres.query.SummaryStatements;
import com.bqs.postgres.query.ValueCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads rows by plain SQL: Hibernate's entities would take several times as long. */
final class OpportunityRows {

    private static final int ROWS_AT_ONCE = 2_000;

    private final Database database;

    OpportunityRows(Database database) {
        this.database = database;
    }

    /**
     * Walks the primary key where that gives the order. Elsewhere it first reads the sorted ids, 8 bytes each, so that
     * sorting and searching happen once and still no connection is held.
     */
    void forEach(OpportunityQuery query, Consumer<Row> consumer) {
        if (query.isByKeyAlone()) {
            walkTheKey(query, consumer);
        } else {
            SortedIds.read(database, query)
                    .forEachPortion(
                            ROWS_AT_ONCE,
                            ids -> list(Statements.rows(query, ids), row -> Statements.read(row, query))
                                    .forEach(consumer));
        }
    }

    List<Row> page(OpportunityQuery query, @Nullable Position after, int limit) {
        return database.ask(connection -> {
            List<Row> rows = new ArrayList<>();
            for (Stretch stretch : query.sort().stretches(after)) {
                if (rows.size() < limit) {
                    SqlText rest = Statements.page(query, stretch, limit - rows.size());
                    rows.addAll(list(connection, rest, row -> Statements.read(row, query)));
                }
            }
            return rows;
        });
    }

    Optional<Row> findBy(Column column, long id) {
        OpportunityQuery query =
                new OpportunityQuery(Presence.EITHER, List.of(AnyOf.just(column, id)), Sort.BY_REMOTE_ID, Column.all());
        return page(query, null, 1).stream().findFirst();
    }

    List<ValueCount> countValues(OpportunityQuery query, Column column, int limit) {
        return list(Statements.counts(query, column, limit), row -> Statements.readCount(row, column));
    }

    List<Figure> figures(OpportunityQuery query) {
        return list(SummaryStatements.figures(query), SummaryStatements::readFigure);
    }

    List<Movement> movements(OpportunityQuery query, Since since) {
        return list(SummaryStatements.movements(query, since), SummaryStatements::readMovement);
    }

    private void walkTheKey(OpportunityQuery query, Consumer<Row> consumer) {
        Position after = null;
        List<Row> rows;
        do {
            rows = page(query, after, ROWS_AT_ONCE);
            for (Row row : rows) {
                consumer.accept(row);
                after = row.position();
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }

    private <T> List<T> list(SqlText sql, Reading<T> reading) {
        return database.ask(connection -> list(connection, sql, reading));
    }

    private static <T> List<T> list(Connection connection, SqlText sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection, 0);
                ResultSet result = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (result.next()) {
                read.add(reading.of(result));
            }
            return read;
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
