package com.bqs.simulator.data;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * A row that need not be made up yet: its id and stamp are known without it.
 *
 * @param stamp of the last change, in milliseconds since 1970; {@link #NO_STAMP} where it has none
 * @param isMadeUp whether its values are readable and of their types
 */
public record Entry(long id, long stamp, boolean isMadeUp, Supplier<Row> source) {

    /** The stamp of a row that has none that can be read. */
    public static final long NO_STAMP = Long.MIN_VALUE;

    static Entry of(Row row) {
        return new Entry(
                row.id(),
                row.comparable(Attribute.LAST_UPDATE_DATE) instanceof Instant stamp ? stamp.toEpochMilli() : NO_STAMP,
                false,
                () -> row);
    }

    public Row row() {
        return source.get();
    }
}
