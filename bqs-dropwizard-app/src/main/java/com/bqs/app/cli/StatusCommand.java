package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.report.StatusReport;
import com.bqs.app.wiring.Clock;
import com.bqs.app.wiring.MirrorDatabase;
import com.bqs.app.wiring.MirrorStatus;
import com.bqs.sync.error.SyncException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bqs status}. */
@Command(name = "status", description = "Shows the last run, the next one, and how the mirror stands.")
final class StatusCommand implements Callable<Integer> {
    private final BqsCommand bqs;
    private final PrintWriter out;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    StatusCommand(BqsCommand bqs, PrintWriter out) {
        this.bqs = bqs;
        this.out = out;
    }

    @Override
    public Integer call() {
        Settings settings = bqs.loadSettings();
        try (MirrorDatabase database = MirrorDatabase.open(settings)) {
            print(MirrorStatus.read(database.mirror(), settings.schedule()));
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }

    private void print(StatusReport status) {
        if (json) {
            out.println(status.json());
        } else {
            status.lines(Clock.SYSTEM.instant()).forEach(out::println);
        }
    }
}
