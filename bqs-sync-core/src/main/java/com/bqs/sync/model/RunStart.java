package com.bqs.sync.model;

import org.jspecify.annotations.Nullable;

/**
 * The ledger's answer to a wish to run.
 *
 * @param run the run that has begun, or the one that is under way already
 * @param lease what the new run may write with; null where another run is under way
 */
public record RunStart(SyncRun run, @Nullable RunLease lease) {}
