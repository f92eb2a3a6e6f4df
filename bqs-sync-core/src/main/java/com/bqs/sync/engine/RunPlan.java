package com.bqs.sync.engine;

import com.bqs.sync.model.SyncType;

/**
 * What a run reads, and why.
 *
 * @param reason half a sentence, such as "no full run has completed yet"
 */
public record RunPlan(SyncType type, String reason) {}
