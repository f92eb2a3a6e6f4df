package com.bqs.app.cli;

import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTrigger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bqs undo-removals}. */
@Command(
        name = "undo-removals",
        description = "Brings back what a run removed. It holds until the next complete full run.")
final class UndoRemovalsCommand implements Callable<Integer> {
    private final ForegroundRun foreground;

    @Parameters(paramLabel = "RUN", description = "The number of the run whose removals to undo.")
    private long run;

    UndoRemovalsCommand(ForegroundRun foreground) {
        this.foreground = foreground;
    }

    @Override
    public Integer call() {
        return foreground.of(SyncRequest.undoRemovals(new RunId(run), RunTrigger.CLI));
    }
}
