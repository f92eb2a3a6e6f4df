package com.bqs.app.report;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A run as a progress bar on a terminal. For one run. */
final class ProgressBarDisplay implements SyncListener {
    private static final int WIDTH = 79;
    private static final int UPDATE_MILLIS = 100;
    private static final long UNKNOWN = -1;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    ProgressBarDisplay(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void runPlanned(SyncRun run, String reason) {
        bar = new ProgressBarBuilder()
                .setTaskName(run.type().name().toLowerCase(Locale.ROOT) + " sync")
                .setInitialMax(run.expectedTotal() == null ? UNKNOWN : run.expectedTotal())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .showSpeed()
                .build();
    }

    @Override
    public void batchApplied(SyncRun run, List<PageReport> pages) {
        if (bar != null) {
            bar.stepTo(run.counters().fetched());
        }
    }

    @Override
    public void runEnded(SyncRun run, @Nullable Throwable cause) {
        if (bar != null) {
            bar.close();
        }
    }
}
