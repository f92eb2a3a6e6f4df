package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.Interruption;
import com.bqs.app.wiring.Service;
import com.bqs.sync.error.SyncException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bqs serve}. */
@Command(
        name = "serve",
        description = "Serves API and page, and runs the nightly sync, until Ctrl-C.",
        footer = {"", "Exit code: 2 for bad configuration; 130 after Ctrl-C and 143 after SIGTERM, once all is closed."
        })
final class ServeCommand implements Callable<Integer> {
    private final BqsCommand bqs;

    ServeCommand(BqsCommand bqs) {
        this.bqs = bqs;
    }

    @Override
    public Integer call() {
        Settings settings = bqs.loadSettings();
        CrmSource source = CrmSource.of(settings.requireOracle());
        Service service = new Service();
        try (Interruption signals = Interruption.stopping(service::stop)) {
            service.serve(settings, source);
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }
}
