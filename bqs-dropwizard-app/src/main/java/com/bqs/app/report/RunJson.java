package com.bqs.app.report;

import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as the API and the commands show it, by the contract's names. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "SyncRun")
public record RunJson(
        String runId,
        SyncType syncType,
        RunStatus status,
        RunTrigger trigger,

        @Schema(description = "new + updated + unchanged + failed")
        long totalFetched,

        long newRecords,
        long updatedRecords,
        long unchangedRecords,
        long removedRecords,
        long failedRecords,

        @Schema(
                types = {"integer", "null"},
                description = "The CRM's own estimate")
        @Nullable
        Long expectedTotal,

        long pages,
        @Schema(types = {"string", "null"}) @Nullable String errorCode,
        @Schema(types = {"string", "null"}) @Nullable String errorMessage,
        List<String> warnings,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                description = "By the CRM's clock")
        @Nullable
        Instant watermark,

        @Schema(types = {"string", "null"}) @Nullable String resumedFrom,
        Instant startedAt,

        @Schema(
                types = {"string", "null"},
                format = "date-time")
        @Nullable
        Instant completedAt,

        @Schema(types = {"number", "null"}) @Nullable BigDecimal durationSeconds) {

    /** The run as it stands. */
    public static RunJson of(SyncRun run) {
        RunCounters counters = run.counters();
        RunFailure failure = run.failure().orElse(null);
        RunEnd end = run.end();
        return new RunJson(
                run.id().toString(),
                run.type(),
                run.status(),
                run.trigger(),
                counters.fetched(),
                counters.created(),
                counters.updated(),
                counters.unchanged(),
                counters.removed(),
                counters.failed(),
                run.expectedTotal(),
                counters.pages(),
                failure == null ? null : failure.code().name(),
                failure == null ? null : failure.message(),
                run.warnings(),
                run.watermark(),
                run.resumedFrom() == null ? null : run.resumedFrom().toString(),
                run.startedAt(),
                end == null ? null : end.at(),
                run.duration().map(RunJson::seconds).orElse(null));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3);
    }
}
