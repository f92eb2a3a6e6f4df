package com.bqs.sync.engine;

import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SyncType;
import org.jspecify.annotations.Nullable;

/**
 * What a run reads, and why.
 *
 * @param reason half a sentence, such as "no full run has completed yet"
 * @param resumed the sweep to go on with; null for a new one, or none
 */
public record RunPlan(
        SyncType type, String reason, @Nullable Sweep resumed) {

    static RunPlan full(String reason) {
        return new RunPlan(SyncType.FULL, reason, null);
    }

    static RunPlan incremental(String reason) {
        return new RunPlan(SyncType.INCREMENTAL, reason, null);
    }
}
