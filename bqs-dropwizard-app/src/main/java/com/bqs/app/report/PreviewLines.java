package com.bqs.app.report;

import com.bqs.domain.Counted;
import com.bqs.sync.model.PreviewReport;
import com.bqs.sync.model.RunCounters;
import java.util.ArrayList;
import java.util.List;

/** What a run would do, for {@code bqs sync --dry-run}. */
public final class PreviewLines {
    private PreviewLines() {}

    /** One string a line. */
    public static List<String> of(PreviewReport preview) {
        RunCounters counters = preview.counters();
        List<String> lines = new ArrayList<>();
        lines.add("Dry run: " + preview.type() + " (" + preview.reason() + "). Nothing was written.");
        lines.add("  would read      " + RunLines.counts(counters));
        if (counters.removed() > 0) {
            lines.add("  would remove    " + Counted.number(counters.removed())
                    + ", less what the CRM gives when asked by id, if the guard lets it");
        }
        preview.samples().forEach(outcome -> lines.add("  sample          " + RecordLines.line(outcome)));
        preview.removals().forEach(id -> lines.add("  sample          " + id + " - would be removed"));
        return List.copyOf(lines);
    }
}
