package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.report.PreviewLines;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.ForegroundSync;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.domain.OptyId;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bqs sync}. */
@Command(
        name = "sync",
        description = "Runs one sync in the foreground and sums it up.",
        footer = {
            "",
            "Exit codes: 0 success, 1 failed, 2 bad configuration or usage, 3 finished with quarantined records,",
            "4 another run is under way, 130 interrupted."
        })
final class SyncCommand implements Callable<Integer> {
    private final BqsCommand bqs;
    private final PrintWriter out;
    private final ForegroundRun foreground;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "AUTO",
            description = "auto (incremental where that is sound, else full), full or incremental; auto by default.")
    private SyncMode mode = SyncMode.AUTO;

    @Option(
            names = "--only",
            paramLabel = "ID",
            arity = "1..*",
            description = "Read these records now, by OptyId, and nothing else; the watermark stays.")
    private List<Long> only = List.of();

    @Option(
            names = "--accept-removals",
            paramLabel = "RUN",
            description = "A new full run that may remove as many records as the guard kept from removal in this run.")
    private @Nullable Long acceptRemovals;

    @Option(names = "--dry-run", description = "Tell what would change, with samples, and write nothing.")
    private boolean dryRun;

    @Option(names = "--verbose", description = "Print a line for each record.")
    private boolean verbose;

    @Spec
    private @Nullable CommandSpec spec;

    SyncCommand(BqsCommand bqs, PrintWriter out, ForegroundRun foreground) {
        this.bqs = bqs;
        this.out = out;
        this.foreground = foreground;
    }

    @Override
    public Integer call() {
        requireOneTask();
        if (dryRun) {
            return preview();
        }
        return verbose ? foreground.verboselyOf(request()) : foreground.of(request());
    }

    private void requireOneTask() {
        int tasks = (only.isEmpty() ? 0 : 1) + (acceptRemovals == null ? 0 : 1) + (dryRun ? 1 : 0);
        if (tasks > 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--only, --accept-removals and --dry-run exclude each other: give one of them");
        }
    }

    private int preview() {
        Settings settings = bqs.loadSettings();
        CrmSource source = CrmSource.of(settings.requireOracle());
        try (PreparedSync prepared = PreparedSync.openToRead(settings, source)) {
            prepared.mirror().findRunUnderWay().ifPresent(run -> {
                throw ForegroundSync.busy(run);
            });
            PreviewLines.of(prepared.engine().preview(mode)).forEach(out::println);
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }

    private SyncRequest request() {
        if (!only.isEmpty()) {
            return SyncRequest.selected(only.stream().map(OptyId::new).toList(), RunTrigger.CLI);
        }
        return acceptRemovals == null
                ? new SyncRequest(mode, RunTrigger.CLI)
                : SyncRequest.acceptRemovals(new RunId(acceptRemovals), RunTrigger.CLI);
    }
}
