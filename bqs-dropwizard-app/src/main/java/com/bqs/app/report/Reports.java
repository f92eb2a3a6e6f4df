package com.bqs.app.report;

import com.bqs.sync.port.SyncListener;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.stream.Stream;

/** The ways to follow runs. */
public final class Reports {
    private Reports() {}

    /** Runs in the background: lines of the log, and whoever else wants to hear. For any number of runs. */
    public static SyncListener inLog(SyncListener... others) {
        return new Together(
                Stream.concat(Stream.of(new RunLog()), Stream.of(others)).toList());
    }

    /** One run in the foreground: a progress bar on a terminal, else a line for each page. A summary is to follow. */
    public static SyncListener inForeground(PrintStream terminal, PrintWriter out) {
        SyncListener display = Terminal.isThere() ? new ProgressBarDisplay(terminal) : new PlainLines(out);
        return Together.of(display, new FaultLog());
    }

    /** The same with a line for each record, and therefore without a bar. */
    public static SyncListener inForegroundVerbosely(PrintWriter out) {
        return Together.of(new RecordLines(out), new PlainLines(out), new FaultLog());
    }
}
