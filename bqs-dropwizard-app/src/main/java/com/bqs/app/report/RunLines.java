package com.bqs.app.report;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.SyncRun;
import java.util.Locale;

/** One line each for what happens in a run. Ids, counts and codes only: no line holds a customer's text. */
final class RunLines {
    private RunLines() {}

    static String planned(SyncRun run, String reason) {
        return kind(run) + " run: " + reason
                + (run.expectedTotal() == null
                        ? ""
                        : "; about " + Figures.count(run.expectedTotal()) + " records to read");
    }

    static String page(SyncRun run, PageReport page) {
        String total = run.expectedTotal() == null ? "" : " of about " + Figures.count(run.expectedTotal());
        return "page " + Figures.count(page.number()) + ": "
                + Figures.count(page.outcomes().size()) + " records ("
                + Figures.count(page.count(RecordOutcome.Kind.NEW)) + " new, "
                + Figures.count(page.count(RecordOutcome.Kind.UPDATED)) + " updated, "
                + Figures.count(page.count(RecordOutcome.Kind.UNCHANGED)) + " unchanged, "
                + Figures.count(page.count(RecordOutcome.Kind.FAILED)) + " failed); "
                + Figures.count(run.counters().fetched()) + total + " read";
    }

    static String ended(SyncRun run) {
        String took =
                run.duration().map(time -> " in " + Figures.duration(time)).orElse("");
        return kind(run) + " run " + run.status() + took + ": " + counts(run.counters());
    }

    static String counts(RunCounters counters) {
        return Figures.count(counters.fetched()) + " read, " + Figures.count(counters.created()) + " new, "
                + Figures.count(counters.updated()) + " updated, " + Figures.count(counters.unchanged())
                + " unchanged, " + Figures.count(counters.failed()) + " failed";
    }

    private static String kind(SyncRun run) {
        return run.type().name().toLowerCase(Locale.ROOT);
    }
}
