package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.demo.Demo;
import com.bqs.app.failure.ExitCodes;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.wiring.Interruption;
import com.bqs.sync.error.SyncException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bqs demo}. */
@Command(
        name = "demo",
        description = "Shows the product with invented data: starts a CRM and a database, syncs, serves until Ctrl-C.",
        footer = {"", "Its data lives in BQS_DATA_DIR/demo. What is set for a real CRM (ORACLE_*) is left alone."})
final class DemoCommand implements Callable<Integer> {
    private static final int MAX_ROWS = 1_000_000;

    private final BqsCommand bqs;
    private final Demo demo;
    private final PrintStream terminal;

    @Option(names = "--rows", paramLabel = "N", description = "Opportunities to begin with; 2000 by default.")
    private @Nullable Integer rows;

    @Option(names = "--port", paramLabel = "P", description = "Serve on this port instead of BQS_PORT (8000).")
    private @Nullable Integer port;

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand(BqsCommand bqs, Demo demo, PrintStream terminal) {
        this.bqs = bqs;
        this.demo = demo;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireSensibleRows();
        Settings settings = bqs.loadDemoSettings(port == null ? Map.of() : Map.of("BQS_PORT", port.toString()));
        try (Interruption signals = Interruption.stopping(demo::stop)) {
            return ExitCodes.of(demo.show(settings, rows, terminal));
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }

    private void requireSensibleRows() {
        if (rows != null && (rows < 1 || rows > MAX_ROWS) && spec != null) {
            throw new ParameterException(spec.commandLine(), "--rows must be between 1 and " + MAX_ROWS);
        }
    }
}
