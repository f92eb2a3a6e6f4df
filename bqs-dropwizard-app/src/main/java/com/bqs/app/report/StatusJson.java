package com.bqs.app.report;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code bqs status --json} prints. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record StatusJson(
        @Nullable RunJson lastRun,
        @Nullable Instant nextRunAt,
        long opportunities,
        @Nullable Instant watermark,
        long quarantined,
        List<String> missingIndexes) {

    static StatusJson of(StatusReport status) {
        return new StatusJson(
                status.lastRun() == null ? null : RunJson.of(status.lastRun()),
                status.nextRunAt(),
                status.live(),
                status.watermark(),
                status.quarantined(),
                status.missingIndexes());
    }
}
