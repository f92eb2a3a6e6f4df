package com.bqs.postgres;

import com.bqs.domain.OptyId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads opportunities as users see them. Thread-safe.
 *
 * <p>Every method throws a {@link com.bqs.sync.error.SyncException} with a {@code DATABASE_} code, at once and without
 * another try.
 */
public final class OpportunityReader {

    private static final int ROWS_AT_ONCE = 2_000;

    private final Database database;

    OpportunityReader(Database database) {
        this.database = database;
    }

    /**
     * Hands over every live opportunity by ascending {@code remote_id}, in little memory however many there are.
     *
     * <p>No connection is held while the consumer works, so a slow client costs nobody else anything. What a run writes
     * meanwhile may show in rows not yet handed over; no row comes twice.
     */
    public void forEachLive(Consumer<OpportunityView> consumer) {
        OptyId after = null;
        List<OpportunityView> rows;
        do {
            rows = findLive(after, ROWS_AT_ONCE);
            for (OpportunityView row : rows) {
                consumer.accept(row);
                after = row.opportunity().id();
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }

    /**
     * The live opportunities that follow an id, by ascending {@code remote_id}.
     *
     * @param after null for the first ones
     */
    public List<OpportunityView> findLive(@Nullable OptyId after, int limit) {
        return find(
                "where removedAt is null and remoteId > :value order by remoteId",
                after == null ? Long.MIN_VALUE : after.value(),
                limit);
    }

    /** The opportunity, live or removed, whose {@code remote_id} this is, else the one whose {@code id} it is. */
    public Optional<OpportunityView> find(long remoteIdOrId) {
        List<OpportunityView> byRemoteId = find("where remoteId = :value", remoteIdOrId, 1);
        List<OpportunityView> found = byRemoteId.isEmpty() ? find("where id = :value", remoteIdOrId, 1) : byRemoteId;
        return found.stream().findFirst();
    }

    private List<OpportunityView> find(String condition, long value, int limit) {
        return database.read(session -> query(session, condition)
                .setParameter("value", value)
                .setMaxResults(limit)
                .getResultStream()
                .map(OpportunityRow::toView)
                .toList());
    }

    private static SelectionQuery<OpportunityRow> query(StatelessSession session, String condition) {
        return session.createSelectionQuery("from OpportunityRow " + condition, OpportunityRow.class);
    }
}
