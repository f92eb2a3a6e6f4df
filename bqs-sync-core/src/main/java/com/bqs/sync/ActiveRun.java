package com.bqs.sync;

import com.bqs.sync.engine.RunExecution;
import com.bqs.sync.model.StopReason;
import com.bqs.sync.model.SyncRun;

/** A run that holds the lease and is in the ledger, but has yet to do its work. */
public final class ActiveRun {

    private final RunExecution execution;

    ActiveRun(RunExecution execution) {
        this.execution = execution;
    }

    /** The run as it began. */
    public SyncRun run() {
        return execution.run();
    }

    /**
     * Does the work, on this thread, and gives the run as it ended. A failure is the run's end, not an exception. To be called
     * once.
     */
    public SyncRun execute() {
        return execution.execute();
    }

    /** Asks the run to end soon: between two batches, never within one. May be called from any thread, at any time. */
    public void stop(StopReason reason) {
        execution.stop(reason);
    }
}
