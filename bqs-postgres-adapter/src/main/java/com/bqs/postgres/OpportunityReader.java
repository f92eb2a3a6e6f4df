package com.bqs.postgres;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.Figure;
import com.bqs.postgres.query.Movement;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Position;
import com.bqs.postgres.query.Row;
import com.bqs.postgres.query.Since;
import com.bqs.postgres.query.ValueCount;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads opportunities as users see them. Thread-safe.
 *
 * <p>Every method throws a {@link com.bqs.sync.error.SyncException} with a {@code DATABASE_} code, at once and without
 * another try.
 */
public final class OpportunityReader {

    /** Each write leaves its transaction's number in the rows that it wrote; what it deleted is missing from the sum. */
    private static final String VERSION = """
            select (select coalesce(sum(hashint8extended(remote_id, xmin::text::bigint)), 0) from crm_opportunities)
                || '.' ||
                   (select coalesce(sum(hashint8extended(remote_id, xmin::text::bigint)), 0) from qualifications)
            """;

    private final Database database;
    private final OpportunityRows rows;

    OpportunityReader(Database database) {
        this.database = database;
        this.rows = new OpportunityRows(database);
    }

    /**
     * Hands over every row, in little memory however many there are.
     *
     * <p>No connection is held while the consumer works, so a slow client costs nobody else anything. What a run writes
     * meanwhile may show in rows not yet handed over; no row comes twice.
     */
    public void forEach(OpportunityQuery query, Consumer<Row> consumer) {
        rows.forEach(query, consumer);
    }

    /**
     * The rows that follow a position.
     *
     * @param after null for the first ones
     */
    public List<Row> page(OpportunityQuery query, @Nullable Position after, int limit) {
        return rows.page(query, after, limit);
    }

    /** The row, live or removed, whose {@code remote_id} this is, else the one whose {@code id} it is. */
    public Optional<Row> findRow(long remoteIdOrId) {
        return rows.findBy(Column.REMOTE_ID, remoteIdOrId).or(() -> rows.findBy(Column.ID, remoteIdOrId));
    }

    /** How many rows hold each value of a column, the most frequent first. */
    public List<ValueCount> countValues(OpportunityQuery query, Column column, int limit) {
        return rows.countValues(query, column, limit);
    }

    /** What the rows come to in each currency, as a whole and by value of each dimension. */
    public List<Figure> figures(OpportunityQuery query) {
        return rows.figures(query);
    }

    /** What happened to the rows in each currency; kinds of movement that there were none of are left out. */
    public List<Movement> movements(OpportunityQuery query, Since since) {
        return rows.movements(query, since);
    }

    /**
     * Names the state that all rows are in: it is another one after every write that is committed, whoever wrote, by SQL too.
     * Reads every row, at some 3 million a second.
     */
    public String version() {
        return database.read(
                session -> session.createNativeQuery(VERSION, String.class).getSingleResult());
    }
}
