package com.bqs.app.live;

import com.bqs.app.metrics.CrmTraffic;
import com.bqs.sync.model.SyncRun;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run.
 *
 * @param id what a listener that comes back names as the last that it has heard
 * @param run as it stood then
 * @param reason why the run is full or incremental, as half a sentence; null in other events than PLANNED
 * @param rowsPerSecond over the last seconds; null where that is not known
 * @param traffic with the CRM since the run began; null where it is another process's
 */
public record RunEvent(
        String id,
        Kind kind,
        SyncRun run,
        @Nullable String reason,
        @Nullable Long rowsPerSecond,
        @Nullable CrmTraffic traffic) {

    /** What can happen. */
    public enum Kind {
        STARTED,
        PLANNED,
        /** Later progress makes earlier progress of the same run worthless. */
        PROGRESS,
        ENDED
    }
}
