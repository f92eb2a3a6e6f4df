package com.bqs.app.report;

import com.bqs.domain.Counted;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.SyncRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The block that ends a run in the foreground. */
public final class RunSummary {
    private RunSummary() {}

    /** One string a line. */
    public static List<String> lines(SyncRun run) {
        RunCounters counters = run.counters();
        List<String> lines = new ArrayList<>();
        lines.add("Run " + run.id() + ": " + run.type() + " " + run.status());
        lines.add(row("read", RunLines.counts(counters).replaceFirst(" read, ", ": ")));
        if (counters.removed() > 0) {
            lines.add(row("removed", Counted.number(counters.removed())));
        }
        if (run.resumedFrom() != null) {
            lines.add(row("resumed", "from run " + run.resumedFrom()));
        }
        if (run.expectedTotal() != null) {
            lines.add(row("expected", "about " + Counted.number(run.expectedTotal())));
        }
        lines.add(row("pages", Counted.number(counters.pages())));
        run.duration()
                .ifPresent(time -> lines.add(
                        row("duration", Figures.duration(time) + ", " + Figures.rate(counters.fetched(), time))));
        lines.add(row(
                "watermark",
                run.watermark() == null ? "not moved" : run.watermark().toString()));
        run.warnings().forEach(warning -> lines.add(row("warning", warning)));
        run.failure().ifPresent(failure -> lines.add(row("error", failure.code() + ": " + failure.message())));
        return List.copyOf(lines);
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "  %-10s %s", name, value);
    }
}
