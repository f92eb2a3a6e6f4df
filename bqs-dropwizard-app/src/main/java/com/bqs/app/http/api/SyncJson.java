package com.bqs.app.http.api;

import com.bqs.app.report.RunJson;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncType;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of answers about runs. */
final class SyncJson {

    private SyncJson() {}

    /** A run that has begun; the mode as planned, before the CRM was asked. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "SyncStarted")
    record Started(String runId, SyncType mode, RunStatus status, String message) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "SyncStatus")
    record Status(
            @JsonUnwrapped RunJson run,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            @Nullable
            Instant nextRunAt) {}

    /** Before the first run. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "NoSyncData")
    record NoData(
            @Schema(allowableValues = "NO_SYNC_DATA") String status,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            @Nullable
            Instant nextRunAt) {}

    @Schema(name = "SyncHistory")
    record History(List<RunJson> history, long total) {}
}
