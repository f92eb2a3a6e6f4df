package com.bqs.app.report;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.io.PrintWriter;
import java.util.List;

/** A run in the foreground where no terminal shows a bar: the plan, then a line for each page. */
final class PlainLines implements SyncListener {
    private final PrintWriter out;

    PlainLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void runPlanned(SyncRun run, String reason) {
        out.println("run " + run.id() + ": " + RunLines.planned(run, reason));
    }

    @Override
    public void batchApplied(SyncRun run, List<PageReport> pages) {
        pages.forEach(page -> out.println("run " + run.id() + ": " + RunLines.page(run, page)));
    }
}
