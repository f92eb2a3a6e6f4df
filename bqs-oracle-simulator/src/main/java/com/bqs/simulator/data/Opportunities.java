package com.bqs.simulator.data;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows by OptyId: those made up at the beginning, which take some nine bytes each, and those put in since, which are kept.
 * Thread-safe; a reader meets each change or not, row by row, as in the CRM.
 */
public final class Opportunities {

    private final MadeUp madeUp;
    private final ConcurrentSkipListMap<Long, Row> put = new ConcurrentSkipListMap<>();
    private final Map<String, Long> idByNumber = new ConcurrentHashMap<>();
    private final AtomicInteger size;

    /** No rows. */
    public Opportunities() {
        this(new Generator(1, Instant.EPOCH), 0);
    }

    /** The first rows that this generator makes up. */
    public Opportunities(Generator generator, int rows) {
        this.madeUp = new MadeUp(generator, rows);
        this.size = new AtomicInteger(rows);
    }

    /** Adds a row, or replaces the one with its id. */
    public synchronized void put(Row row) {
        boolean isNew = put.put(row.id(), row) == null;
        OptionalInt replaced = madeUp.find(row.id());
        if (replaced.isPresent()) {
            madeUp.take(replaced.getAsInt());
        } else if (isNew) {
            size.incrementAndGet();
        }
        Object number = row.value(Attribute.OPTY_NUMBER);
        if (number != null) {
            idByNumber.put(number.toString(), row.id());
        }
    }

    /** Takes a row away, as a deletion does: nothing in the API tells of it. True where it was there. */
    public synchronized boolean remove(long id) {
        OptionalInt position = madeUp.find(id);
        boolean removed = put.remove(id) != null || (position.isPresent() && madeUp.take(position.getAsInt()));
        if (removed) {
            size.decrementAndGet();
        }
        return removed;
    }

    public Optional<Row> find(long id) {
        Row row = put.get(id);
        return row == null ? madeUp.find(id).stream().mapToObj(madeUp::row).findFirst() : Optional.of(row);
    }

    public Optional<Row> findByNumber(String optyNumber) {
        Long id = idByNumber.get(optyNumber);
        return id == null
                ? madeUp.findByNumber(optyNumber).stream().mapToObj(madeUp::row).findFirst()
                : find(id);
    }

    /** The row with the lowest id that is not below this one. */
    public Optional<Row> findFrom(long id) {
        return stream(id, Long.MAX_VALUE).findFirst().map(Entry::row);
    }

    /** The row with the greatest id. */
    public Optional<Row> findLast() {
        OptionalInt made = madeUp.last();
        Map.Entry<Long, Row> changed = put.lastEntry();
        return made.isPresent() && (changed == null || madeUp.id(made.getAsInt()) > changed.getKey())
                ? Optional.of(madeUp.row(made.getAsInt()))
                : Optional.ofNullable(changed).map(Map.Entry::getValue);
    }

    /**
     * The rows from one id to another, both included, by ascending id; those that were made up only where they have no earlier
     * stamp than this one, in milliseconds since 1970.
     */
    public Iterator<Entry> between(long lowest, long greatest, long notBefore) {
        Collection<Row> changed = lowest > greatest
                ? List.of()
                : put.subMap(lowest, true, greatest, true).values();
        int end = greatest == Long.MAX_VALUE ? madeUp.size() : madeUp.firstFrom(greatest + 1);
        return new MergedRows(madeUp, madeUp.firstFrom(lowest), end, notBefore, changed.iterator());
    }

    /** The same whatever their stamp. */
    public Stream<Entry> stream(long lowest, long greatest) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(between(lowest, greatest, Long.MIN_VALUE), Spliterator.ORDERED),
                false);
    }

    /** All rows, by ascending id. */
    public Stream<Row> all() {
        return stream(Long.MIN_VALUE, Long.MAX_VALUE).map(Entry::row);
    }

    public int size() {
        return size.get();
    }
}
