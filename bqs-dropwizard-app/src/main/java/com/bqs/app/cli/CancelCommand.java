package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.wiring.MirrorDatabase;
import com.bqs.postgres.PostgresMirror;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.SyncRun;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bqs cancel}. */
@Command(
        name = "cancel",
        description = "Cancels the run that is under way, in whichever process. A later run goes on from there.")
final class CancelCommand implements Callable<Integer> {
    private final BqsCommand bqs;
    private final PrintWriter out;

    CancelCommand(BqsCommand bqs, PrintWriter out) {
        this.bqs = bqs;
        this.out = out;
    }

    @Override
    public Integer call() {
        Settings settings = bqs.loadSettings();
        try (MirrorDatabase database = MirrorDatabase.open(settings)) {
            PostgresMirror mirror = database.mirror();
            Optional<SyncRun> underWay = mirror.isCurrent() ? mirror.findRunUnderWay() : Optional.empty();
            boolean asked = underWay.filter(run -> mirror.ledger().requestCancel(run.id()))
                    .isPresent();
            out.println(
                    asked
                            ? "Run " + underWay.orElseThrow().id()
                                    + " was asked to end; `bqs status` shows when it has."
                            : "No run is under way.");
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }
}
