package com.bqs.benchmarks.contender;

import com.bqs.app.config.ConfigSources;
import com.bqs.app.config.Settings;
import com.bqs.app.report.Reports;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.ForegroundSync;
import com.bqs.app.wiring.PreparedSync;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code bqs sync} as shipped, wired by the application itself and with its listener, but for the JVM's start, the schema's
 * migration and the opening of connections, which {@code open} does beforehand.
 */
final class Product implements Contender {

    private final SyncListener listener = Reports.inForeground(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    private @Nullable PreparedSync prepared;

    @Override
    public long perform(Task task) {
        switch (task.name()) {
            case "open" -> open(Path.of(task.text("config")));
            case "sync" -> {
                return sync(SyncMode.valueOf(task.text("mode").toUpperCase(Locale.ROOT)));
            }
            default -> throw new IllegalArgumentException("the product knows no task " + task.name());
        }
        return 0;
    }

    private void open(Path config) {
        close();
        Settings settings = Settings.load(ConfigSources.ofProcess(config));
        prepared = PreparedSync.open(settings, CrmSource.of(settings.requireOracle()));
    }

    private long sync(SyncMode mode) {
        SyncRun run = new ForegroundSync()
                .run(
                        Objects.requireNonNull(prepared, "open comes first")
                                .engine()
                                .with(listener),
                        new SyncRequest(mode, RunTrigger.CLI));
        if (run.status() != RunStatus.SUCCESS) {
            throw new IllegalStateException("run " + run.id() + " ended as " + run.status() + ": " + run);
        }
        return run.counters().fetched();
    }

    @Override
    public void close() {
        if (prepared != null) {
            prepared.close();
            prepared = null;
        }
    }
}
