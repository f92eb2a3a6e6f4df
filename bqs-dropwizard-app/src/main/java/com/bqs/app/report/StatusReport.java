package com.bqs.app.report;

import com.bqs.domain.Counted;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.SyncRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the mirror stands.
 *
 * @param lastRun null before the first
 * @param nextRunAt when the nightly run is due; null where none is scheduled
 * @param live opportunities that are not removed
 * @param watermark the CRM's time up to which everything is stored; null before the first complete run
 * @param quarantined records set aside
 * @param missingIndexes the names of readers' indexes that are to be made, or just being made
 */
public record StatusReport(
        @Nullable SyncRun lastRun,
        @Nullable Instant nextRunAt,
        long live,
        @Nullable Instant watermark,
        long quarantined,
        List<String> missingIndexes) {

    public StatusReport {
        missingIndexes = List.copyOf(missingIndexes);
    }

    private static final String MISSING_INDEXES =
            "searches and orders read every row until `bqs serve` or `bqs migrate` has made ";

    /** For a person, one string a line. */
    public List<String> lines(Instant now) {
        List<String> lines = new ArrayList<>(lastRunLines());
        lines.add(row("next run", nextRun(now)));
        lines.add(row("mirror", Counted.of(live, "live opportunity", "live opportunities")));
        lines.add(row("watermark", watermark == null ? "none yet" : watermark.toString()));
        lines.add(row("quarantine", Counted.records(quarantined)));
        if (!missingIndexes.isEmpty()) {
            lines.add(row("indexes", MISSING_INDEXES + String.join(", ", missingIndexes)));
        }
        return List.copyOf(lines);
    }

    /** For a program, one object. */
    public String json() {
        return Json.indented(StatusJson.of(this));
    }

    private List<String> lastRunLines() {
        if (lastRun == null) {
            return List.of(row("last run", "none yet: `bqs sync` starts the first one"));
        }
        RunEnd end = lastRun.end();
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "last run",
                lastRun.id() + " " + lastRun.type() + " " + lastRun.status() + ", by "
                        + lastRun.trigger().name().toLowerCase(Locale.ROOT) + ", began " + lastRun.startedAt()
                        + (end == null ? "" : ", ended " + end.at())));
        lines.add(row("", RunLines.counts(lastRun.counters())));
        lastRun.failure().ifPresent(failure -> lines.add(row("", failure.code() + ": " + failure.message())));
        lastRun.warnings().forEach(warning -> lines.add(row("", "warning: " + warning)));
        return lines;
    }

    private String nextRun(Instant now) {
        if (nextRunAt == null) {
            return "none scheduled (BQS_SCHEDULE is off)";
        }
        return nextRunAt.isBefore(now) ? nextRunAt + " (overdue: runs when `bqs serve` is up)" : nextRunAt.toString();
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "%-11s %s", name, value);
    }
}
