package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTask;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.RunLedgerPort;
import org.jspecify.annotations.Nullable;

/** Refuses a task that names a run it can't be done for, before a run begins. */
public final class TaskCheck {

    private final RunLedgerPort ledger;

    public TaskCheck(RunLedgerPort ledger) {
        this.ledger = ledger;
    }

    /**
     * Lets a task pass, or refuses it.
     *
     * @throws SyncException {@code RUN_NOT_FOUND} or {@code NOTHING_TO_ACCEPT}
     */
    public void check(RunTask task) {
        RunId named = task.run();
        if (named == null) {
            return;
        }
        SyncRun run = ledger.findRun(named)
                .orElseThrow(() -> new SyncException(
                        ErrorCode.RUN_NOT_FOUND, "There is no run " + named + "; `bqs status` shows the latest."));
        if (task.kind() == RunTask.Kind.ACCEPT_REMOVALS && acceptable(run) == null) {
            throw new SyncException(
                    ErrorCode.NOTHING_TO_ACCEPT,
                    "Run " + named + " ended " + run.status() + " and was not stopped by the removal guard"
                            + " (VANISH_GUARD), so there are no removals to accept.");
        }
    }

    /** How many removals accepting this run allows; null where the guard did not stop it. */
    static @Nullable Long acceptable(SyncRun run) {
        return run.failure()
                .filter(failure -> failure.code() == ErrorCode.VANISH_GUARD)
                .map(RunFailure::count)
                .orElse(null);
    }
}
