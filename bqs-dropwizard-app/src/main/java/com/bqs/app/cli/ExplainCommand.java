package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.report.Explanation;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Look;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bqs explain}. */
@Command(
        name = "explain",
        description = "Tells all that is known of one opportunity: in the CRM now, in the mirror, and why they differ.")
final class ExplainCommand implements Callable<Integer> {
    private final BqsCommand bqs;
    private final PrintWriter out;

    @Parameters(paramLabel = "OPTY", description = "Its OptyId or its OptyNumber.")
    private String opty = "";

    ExplainCommand(BqsCommand bqs, PrintWriter out) {
        this.bqs = bqs;
        this.out = out;
    }

    @Override
    public Integer call() {
        Settings settings = bqs.loadSettings();
        CrmSource source = CrmSource.of(settings.requireOracle());
        try (PreparedSync prepared = PreparedSync.openToRead(settings, source)) {
            List<Look> looks = prepared.engine().inspect(opty);
            if (looks.isEmpty()) {
                out.println("Neither the mirror nor the CRM knows an opportunity " + opty
                        + ": check the number; the user may also lack the right to see it (`bqs doctor`).");
                return 1;
            }
            for (Look look : looks) {
                new Explanation(prepared.mirror()).lines(look).forEach(out::println);
            }
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }
}
