package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history and the change feed.
 *
 * @param field the column, or {@code attributes.} and a name; null where the whole opportunity is meant
 * @param before as text: numbers in full, dates and instants in ISO 8601; null for none
 * @param changedAt the CRM's stamp of the new version; null where it has none
 */
public record Change(
        ChangeKind kind,
        OptyId id,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        ChangeCause cause,
        @Nullable Instant changedAt) {

    /** A change of the opportunity as a whole. */
    public static Change of(ChangeKind kind, OptyId id, ChangeCause cause, @Nullable Instant changedAt) {
        return new Change(kind, id, null, null, null, cause, changedAt);
    }

    /** Without the values, which are customers' data. */
    @Override
    public String toString() {
        return kind + " " + id + (field == null ? "" : " " + field) + " by " + cause;
    }
}
