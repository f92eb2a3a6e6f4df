package com.bqs.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field that is no longer what it was. Its text names the field only: values are customers' data. */
public final class FieldChange {

    private final String field;
    private final @Nullable Object before;
    private final @Nullable Object after;

    FieldChange(String field, @Nullable Object before, @Nullable Object after) {
        this.field = field;
        this.before = before;
        this.after = after;
    }

    /** The field by its {@link MirroredField#column()}. */
    public String field() {
        return field;
    }

    public Optional<Object> before() {
        return Optional.ofNullable(before);
    }

    public Optional<Object> after() {
        return Optional.ofNullable(after);
    }

    @Override
    public String toString() {
        return field;
    }
}
