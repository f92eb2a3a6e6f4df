package com.bqs.sync;

import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;

/** A wish to run. */
public record SyncRequest(SyncMode mode, RunTrigger trigger) {}
