package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record set aside.
 *
 * @param remoteId null where not even that could be read
 * @param run the run that last saw it
 * @param field the column that can't be filled; null where the fault isn't one field's
 * @param reason one line, without the value
 * @param payload the record as the CRM wrote it, with what PostgreSQL can't store as a {@code \}{@code u} escape
 */
public record QuarantinedRecord(
        long id,
        @Nullable OptyId remoteId,
        RunId run,
        @Nullable String field,
        String reason,
        String payload,
        Instant firstSeenAt,
        Instant lastSeenAt) {

    /** Without the payload, which is customers' data. */
    @Override
    public String toString() {
        return "QuarantinedRecord[" + id + ", " + remoteId + ", " + field + ": " + reason + "]";
    }
}
