package com.bqs.app.backend;

import com.bqs.sync.model.SyncRun;

/**
 * The answer to a wish to run.
 *
 * @param started whether a run has begun; if not, another one is under way
 * @param run the run that has begun, or the one that is under way
 */
public record SyncTicket(boolean started, SyncRun run) {}
