package com.bqs.app.cli;

import com.bqs.app.config.Settings;
import com.bqs.app.failure.SyncFailure;
import com.bqs.app.wiring.CrmSource;
import com.bqs.app.wiring.MirrorDatabase;
import com.bqs.sync.error.SyncException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bqs migrate}. */
@Command(name = "migrate", description = "Brings the database's schema up to date; serve, sync and demo do so too.")
final class MigrateCommand implements Callable<Integer> {
    private final BqsCommand bqs;
    private final PrintWriter out;

    @Option(
            names = "--accept-source",
            description = "Also make ORACLE_BASE_URL the CRM that this database mirrors from now on.")
    private boolean acceptSource;

    MigrateCommand(BqsCommand bqs, PrintWriter out) {
        this.bqs = bqs;
        this.out = out;
    }

    @Override
    public Integer call() {
        Settings settings = bqs.loadSettings();
        String source = acceptSource ? CrmSource.of(settings.requireOracle()).name() : "";
        try (MirrorDatabase database = MirrorDatabase.open(settings)) {
            int pending = database.mirror().pendingMigrations();
            database.mirror().migrate();
            out.println("schema " + settings.database().schema() + " is up to date ("
                    + (pending == 0 ? "nothing to do" : pending + " migrations applied") + ")");
            List<String> indexes = database.mirror().readIndexes().ensure();
            if (!indexes.isEmpty()) {
                out.println("indexes for searches and orders are made: " + String.join(", ", indexes));
            }
            if (acceptSource) {
                database.mirror().source().accept(source);
                out.println("it mirrors " + source + " from now on");
            }
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }
}
