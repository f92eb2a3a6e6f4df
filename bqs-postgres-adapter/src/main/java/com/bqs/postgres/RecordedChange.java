package com.bqs.postgres;

import com.bqs.sync.model.Change;
import com.bqs.sync.model.RunId;
import java.time.Instant;

/**
 * An entry of the change feed.
 *
 * @param number in the order of commits: whoever has seen a number has missed no lower one
 * @param run the run that wrote it
 */
public record RecordedChange(long number, Change change, RunId run, Instant recordedAt) {}
