package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import org.jspecify.annotations.Nullable;

/**
 * A record that can't be mirrored as it is.
 *
 * @param id the record's id; null where not even that can be read
 * @param field the column that can't be filled; null where the fault isn't one field's
 * @param reason one line, without the value
 * @param payload the record as the CRM wrote it
 */
public record UnreadableRecord(
        @Nullable OptyId id, @Nullable String field, String reason, String payload) {

    /** Without the payload, which is customers' data. */
    @Override
    public String toString() {
        return "UnreadableRecord[" + (id == null ? "no id" : id) + ", " + field + ": " + reason + "]";
    }
}
