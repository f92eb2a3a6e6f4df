package com.bqs.simulator.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The rows by OptyId. Thread-safe; a reader meets each change or not, row by row, as in the CRM. */
public final class Opportunities {

    private final ConcurrentSkipListMap<Long, Row> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Long> idByNumber = new ConcurrentHashMap<>();

    /** Adds a row, or replaces the one with its id. */
    public void put(Row row) {
        byId.put(row.id(), row);
        Object number = row.value(Attribute.OPTY_NUMBER);
        if (number != null) {
            idByNumber.put(number.toString(), row.id());
        }
    }

    /** Takes a row away, as a deletion does: nothing in the API tells of it. */
    public void remove(long id) {
        byId.remove(id);
    }

    public Optional<Row> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Row> findByNumber(String optyNumber) {
        return Optional.ofNullable(idByNumber.get(optyNumber)).map(byId::get);
    }

    /** The row with the lowest id that is not below this one. */
    public Optional<Row> findFrom(long id) {
        return Optional.ofNullable(byId.ceilingEntry(id)).map(Map.Entry::getValue);
    }

    /** The rows from one id to another, both included, by ascending id; a live view. */
    public Collection<Row> between(long lowest, long greatest) {
        return lowest > greatest
                ? List.of()
                : byId.subMap(lowest, true, greatest, true).values();
    }

    /** All rows, by ascending id; a live view. */
    public Collection<Row> all() {
        return byId.values();
    }

    public int size() {
        return byId.size();
    }
}
