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
import com.bqs.postgres.PostgresMirror;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;

/** What commands have in common that are one run: open the mirror, run until the end or a signal, sum up, exit code. */
final class ForegroundRun {
    private final BqsCommand bqs;
    private final PrintWriter out;
    private final PrintStream terminal;
    private final ForegroundSync sync = new ForegroundSync();

    ForegroundRun(BqsCommand bqs, PrintWriter out, PrintStream terminal) {
        this.bqs = bqs;
        this.out = out;
        this.terminal = terminal;
    }

    /** Runs what is asked for and gives the process's exit code. */
    int of(SyncRequest request) {
        return of(mirror -> Optional.of(request));
    }

    /** The same with a line for each record. */
    int verboselyOf(SyncRequest request) {
        return of(mirror -> Optional.of(request), Reports.inForegroundVerbosely(out));
    }

    /** The same where the mirror tells what to ask for; success where that is nothing. */
    int of(Function<PostgresMirror, Optional<SyncRequest>> request) {
        return of(request, Reports.inForeground(terminal, out));
    }

    private int of(Function<PostgresMirror, Optional<SyncRequest>> request, SyncListener listener) {
        Settings settings = bqs.loadSettings();
        CrmSource source = CrmSource.of(settings.requireOracle());
        try (Interruption signals = Interruption.exitingWith(ExitCodes.INTERRUPTED, sync::stop);
                PreparedSync prepared = PreparedSync.open(settings, source)) {
            return request.apply(prepared.mirror())
                    .map(asked -> sumUp(sync.run(prepared.engine().with(listener), asked)))
                    .orElse(0);
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }

    private int sumUp(SyncRun ended) {
        RunSummary.lines(ended).forEach(out::println);
        return ExitCodes.of(ended);
    }
}
