package com.bqs.postgres.query;

import org.jspecify.annotations.Nullable;

/** The asked columns of one opportunity. */
public final class Row {

    private final Position position;
    private final @Nullable Object[] values;

    Row(Position position, @Nullable Object[] values) {
        this.position = position;
        this.values = values;
    }

    /** Where it stands in the asked order. */
    public Position position() {
        return position;
    }

    /** The value of the query's n-th column, of its type; null where there is none. */
    public @Nullable Object value(int column) {
        return values[column];
    }
}
