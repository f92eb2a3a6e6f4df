package com.bqs.app.http.api;

import com.bqs.postgres.QuarantinedRecord;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records set aside, as the API shows them. */
@Schema(name = "Quarantine")
record QuarantineJson(List<Entry> quarantine, long total) {

    /** One record. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "QuarantinedRecord")
    record Entry(
            String id,

            @Schema(
                    types = {"string", "null"},
                    description = "null where not even that could be read")
            @Nullable
            String remoteId,

            @Schema(description = "The run that last saw it")
            String runId,

            @Schema(
                    types = {"string", "null"},
                    description = "null where the fault is not one field's")
            @Nullable
            String field,

            String reason,

            @Schema(description = "The record as the CRM wrote it")
            String payload,

            Instant firstSeenAt,
            Instant lastSeenAt) {

        static Entry of(QuarantinedRecord record) {
            return new Entry(
                    Long.toString(record.id()),
                    record.remoteId() == null ? null : record.remoteId().toString(),
                    record.run().toString(),
                    record.field(),
                    record.reason(),
                    record.payload(),
                    record.firstSeenAt(),
                    record.lastSeenAt());
        }
    }
}
