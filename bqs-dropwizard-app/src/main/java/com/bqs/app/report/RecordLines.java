package com.bqs.app.report;

import com.bqs.domain.FieldChange;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.SyncListener;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A line for each record: id, number, what became of it, and which fields changed, but not their values. */
final class RecordLines implements SyncListener {
    private final PrintWriter out;

    RecordLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void batchApplied(SyncRun run, List<PageReport> pages) {
        pages.forEach(page -> page.outcomes().forEach(outcome -> out.println(line(outcome))));
    }

    static String line(RecordOutcome outcome) {
        OptyId id = outcome.id();
        MirrorRow row = outcome.row();
        String number = row == null ? "-" : row.opportunity().optyNumber().orElse("-");
        return (id == null ? "no id" : id) + " " + number + " "
                + outcome.kind().name().toLowerCase(Locale.ROOT) + detail(outcome);
    }

    private static String detail(RecordOutcome outcome) {
        UnreadableRecord failure = outcome.failure();
        if (failure != null) {
            return (failure.field() == null ? ": " : ": " + failure.field() + ": ") + failure.reason();
        }
        return outcome.changes().isEmpty()
                ? ""
                : outcome.changes().stream().map(FieldChange::toString).collect(Collectors.joining(", ", ": ", ""));
    }
}
