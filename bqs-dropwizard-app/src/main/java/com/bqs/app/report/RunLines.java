package com.bqs.app.report;

import com.bqs.domain.Counted;
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
                + (run.expectedTotal() == null ? "" : "; about " + Counted.records(run.expectedTotal()) + " to read");
    }

    static String page(SyncRun run, PageReport page) {
        String total = run.expectedTotal() == null ? "" : " of about " + Counted.number(run.expectedTotal());
        return "page " + Counted.number(page.number()) + ": "
                + Counted.records(page.outcomes().size()) + " ("
                + Counted.number(page.count(RecordOutcome.Kind.NEW)) + " new, "
                + Counted.number(page.count(RecordOutcome.Kind.UPDATED)) + " updated, "
                + Counted.number(page.count(RecordOutcome.Kind.UNCHANGED)) + " unchanged, "
                + Counted.number(page.count(RecordOutcome.Kind.FAILED)) + " failed); "
                + Counted.number(run.counters().fetched()) + total + " read";
    }

    static String ended(SyncRun run) {
        String took =
                run.duration().map(time -> " in " + Figures.duration(time)).orElse("");
        return kind(run) + " run " + run.status() + took + ": " + counts(run.counters());
    }

    static String counts(RunCounters counters) {
        return Counted.number(counters.fetched()) + " read, " + Counted.number(counters.created()) + " new, "
                + Counted.number(counters.updated()) + " updated, " + Counted.number(counters.unchanged())
                + " unchanged, " + Counted.number(counters.failed()) + " failed";
    }

    private static String kind(SyncRun run) {
        return run.type().name().toLowerCase(Locale.ROOT);
    }
}
