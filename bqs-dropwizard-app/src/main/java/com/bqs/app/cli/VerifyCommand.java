package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.ExitCodes;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.report.Reports;
import com.bqs.app.report.RunSummary;
import com.bqs.app.report.VerifyLines;
import com.bqs.app.wiring.Clock;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.ForegroundSync;
import com.bqs.app.wiring.Interruption;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.domain.OptyId;
import com.bqs.postgres.RecordedVerification;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bqs verify}. */
@Command(
        name = "verify",
        description =
                "Compares mirror and CRM, record by record, and changes nothing in the mirror unless told to repair.",
        footer = {"", "Exit codes: 0 equal, 1 different, 3 equal but for quarantined records."})
final class VerifyCommand implements Callable<Integer> {
    private static final int QUARANTINED = 3;

    private final BqsCommand bqs;
    private final PrintWriter out;
    private final PrintStream terminal;
    private final ForegroundSync sync = new ForegroundSync();

    @Option(names = "--quick", description = "Compare keys and stamps only.")
    private boolean quick;

    @Option(
            names = "--repair",
            description = "Fetch exactly the records that differ, remove those that are gone, and compare again.")
    private boolean repair;

    VerifyCommand(BqsCommand bqs, PrintWriter out, PrintStream terminal) {
        this.bqs = bqs;
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings settings = bqs.loadSettings();
        CrmSource source = CrmSource.of(settings.requireOracle());
        try (Interruption signals = Interruption.exitingWith(ExitCodes.INTERRUPTED, sync::stop);
                PreparedSync prepared = PreparedSync.openToRead(settings, source)) {
            VerifyReport report = verify(prepared, null);
            if (repair && !report.isEqual()) {
                SyncRun repaired = repair(prepared, report);
                report = verify(prepared, repaired.id());
            }
            if (!report.isEqual()) {
                return 1;
            }
            return report.quarantined() > 0 ? QUARANTINED : 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }

    private VerifyReport verify(PreparedSync prepared, @Nullable RunId repaired) {
        VerifyDepth depth = quick ? VerifyDepth.QUICK : VerifyDepth.WHOLE;
        VerifyReport report = prepared.engine().verify(depth);
        VerifyLines.of(report).forEach(out::println);
        keep(prepared, RecordedVerification.of(report, depth, Clock.SYSTEM.instant(), repaired));
        return report;
    }

    /** For the page. Who may only read the database can compare all the same. */
    private void keep(PreparedSync prepared, RecordedVerification verification) {
        try {
            prepared.mirror().lastVerification().keep(verification);
        } catch (SyncException e) {
            out.println("  This outcome could not be kept for the page: " + e.code() + ": " + e.getMessage());
        }
    }

    private SyncRun repair(PreparedSync prepared, VerifyReport report) {
        List<OptyId> ids = report.differences().stream().map(Difference::id).toList();
        SyncRun run = sync.run(
                prepared.engine().with(Reports.inForeground(terminal, out)), SyncRequest.repair(ids, RunTrigger.CLI));
        RunSummary.lines(run).forEach(out::println);
        return run;
    }
}
