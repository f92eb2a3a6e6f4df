package com.bqs.postgres.query;

import java.util.List;

/**
 * An index that only readers need.
 *
 * @param over its method and what it holds, as SQL
 */
public record ReadIndex(String name, String over) {

    /**
     * In the order in which they are made; the last one takes longest. The other columns that people sort by have few values,
     * whose many rows each would still have to be sorted by id.
     */
    public static final List<ReadIndex> ALL = List.of(
            by(Column.ID),
            by(Column.OPTY_NUMBER),
            by(Column.DEAL_VALUE),
            by(Column.CLOSE_DATE),
            by(Column.CRM_UPDATED_AT),
            by(Column.CRM_CREATED_AT),
            by(Column.NAME),
            new ReadIndex("crm_opportunities_search", "gin (" + Search.GRAMS + ")"));

    private static ReadIndex by(Column column) {
        Sort sort = new Sort(column, Sort.Direction.ASCENDING);
        return new ReadIndex("crm_opportunities_by_" + column.columnName(), "btree (" + sort.key() + ")");
    }
}
