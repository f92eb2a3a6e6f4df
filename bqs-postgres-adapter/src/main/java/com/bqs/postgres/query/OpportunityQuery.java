package com.bqs.postgres.query;

import java.util.List;

/**
 * Which opportunities, in which order, and what of them.
 *
 * @param conditions all of which hold
 */
public record OpportunityQuery(Presence presence, List<Condition> conditions, Sort sort, List<Column> columns) {

    /** Everything that is live, by ascending {@code remote_id}. */
    public static final OpportunityQuery ALL =
            new OpportunityQuery(Presence.LIVE, List.of(), Sort.BY_REMOTE_ID, Column.all());

    public OpportunityQuery {
        conditions = List.copyOf(conditions);
        columns = List.copyOf(columns);
    }

    /** Whether the primary key alone leads through the rows in their order. */
    public boolean isByKeyAlone() {
        return conditions.isEmpty() && sort.column() == Column.REMOTE_ID;
    }
}
