package com.bqs.sync.port;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.SyncRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a run does; the engine itself logs nothing. Calls come from the run's thread, in order, and are waited for: do
 * little, and throw nothing.
 */
public interface SyncListener {

    /** Hears nothing. */
    SyncListener NONE = new SyncListener() {};

    /** The run holds the lease and begins. */
    default void runStarted(SyncRun run) {}

    /**
     * The run knows what it will read.
     *
     * @param reason why it is full or incremental, as half a sentence
     */
    default void runPlanned(SyncRun run, String reason) {}

    /**
     * Pages are committed.
     *
     * @param run with its counters so far
     */
    default void batchApplied(SyncRun run, List<PageReport> pages) {}

    /**
     * The run has ended.
     *
     * @param cause what stopped it, for the log; null where it completed or was stopped on request
     */
    default void runEnded(SyncRun run, @Nullable Throwable cause) {}
}
