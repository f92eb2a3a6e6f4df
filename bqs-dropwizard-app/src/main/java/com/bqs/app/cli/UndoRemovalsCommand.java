package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.ExitCodes;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.report.Reports;
import com.bqs.app.report.RunSummary;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.ForegroundSync;
import com.bqs.app.wiring.Interruption;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bqs undo-removals}. */
@Command(
        name = "undo-removals",
        description = "Brings back what a run removed. It holds until the next complete full run.")
final class UndoRemovalsCommand implements Callable<Integer> {
    private final BqsCommand bqs;
    private final PrintWriter out;
    private final PrintStream terminal;
    private final ForegroundSync sync = new ForegroundSync();

    @Parameters(paramLabel = "RUN", description = "The number of the run whose removals to undo.")
    private long run;

    UndoRemovalsCommand(BqsCommand bqs, PrintWriter out, PrintStream terminal) {
        this.bqs = bqs;
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = bqs.loadSettings();
        CrmSource source = CrmSource.of(settings.requireOracle());
        try (Interruption signals = Interruption.exitingWith(ExitCodes.INTERRUPTED, sync::stop);
                PreparedSync prepared = PreparedSync.open(settings, source)) {
            SyncRun undone = sync.run(
                    prepared.engine().with(Reports.inForeground(terminal, out)),
                    SyncRequest.undoRemovals(new RunId(run), RunTrigger.CLI));
            RunSummary.lines(undone).forEach(out::println);
            return ExitCodes.of(undone.status());
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }
}
