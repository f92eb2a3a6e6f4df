package com.bqs.app.report;

import com.bqs.domain.Counted;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.VerifyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a comparison found, for {@code bqs verify}. */
public final class VerifyLines {
    private static final int EXAMPLES = 10;

    private VerifyLines() {}

    /** One string a line; examples name ids and fields, never values. */
    public static List<String> of(VerifyReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                report.isEqual()
                        ? "The mirror equals the CRM."
                        : "The mirror differs from the CRM in "
                                + Counted.records(report.differences().size()) + ".");
        lines.add("  compared     " + Counted.number(report.compared()));
        for (Difference.Kind kind : Difference.Kind.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-12s %s",
                    kind.name().toLowerCase(Locale.ROOT),
                    Counted.number(report.count(kind))));
            report.differences().stream()
                    .filter(difference -> difference.kind() == kind)
                    .limit(EXAMPLES)
                    .forEach(difference -> lines.add("    " + difference.id()
                            + (difference.fields().isEmpty() ? "" : ": " + String.join(", ", difference.fields()))));
        }
        lines.add("  pending      " + Counted.number(report.pending()) + " (changed after the last run)");
        lines.add("  quarantined  " + Counted.number(report.quarantined()));
        if (report.notGiven() > 0) {
            lines.add("  not given    " + Counted.number(report.notGiven())
                    + " (stored, but not shown; gone or hidden: the CRM can't be asked by OptyId)");
        }
        return List.copyOf(lines);
    }
}
