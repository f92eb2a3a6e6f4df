package com.bqs.app.cli;

import com.bqs.app.failure.SyncFailure;
import com.bqs.app.wiring.MirrorDatabase;
import com.bqs.domain.OptyId;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.QuarantinedRecord;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunTrigger;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bqs quarantine}. */
@Command(name = "quarantine", description = "Lists, shows and tries again the records that were set aside.")
final class QuarantineCommand implements Runnable {
    private static final int MAX_LISTED = 1_000;

    private final BqsCommand bqs;
    private final PrintWriter out;
    private final ForegroundRun foreground;

    @Spec
    private @Nullable CommandSpec spec;

    QuarantineCommand(BqsCommand bqs, PrintWriter out, ForegroundRun foreground) {
        this.bqs = bqs;
        this.out = out;
        this.foreground = foreground;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "a subcommand is missing: list, show ID or retry [ID…]");
    }

    @Command(name = "list", description = "Lists the records set aside, those seen last first.")
    int list() {
        try (MirrorDatabase database = MirrorDatabase.open(bqs.loadSettings())) {
            List<QuarantinedRecord> records = latest(database.mirror());
            records.forEach(record -> out.println(line(record)));
            out.println(records.isEmpty() ? "Nothing is in quarantine." : records.size() + " in quarantine.");
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }

    @Command(name = "show", description = "Shows one of them with what the CRM sent.")
    int show(@Parameters(paramLabel = "ID", description = "Its number in the list, or its OptyId.") long id) {
        try (MirrorDatabase database = MirrorDatabase.open(bqs.loadSettings())) {
            Optional<QuarantinedRecord> found = database.mirror().isCurrent()
                    ? database.mirror().quarantine().find(id)
                    : Optional.empty();
            if (found.isEmpty()) {
                out.println("Nothing is in quarantine under " + id + "; `bqs quarantine list` shows what is.");
                return 1;
            }
            QuarantinedRecord record = found.get();
            out.println(line(record));
            out.println("  first seen " + record.firstSeenAt() + ", last seen " + record.lastSeenAt() + " by run "
                    + record.run());
            out.println(record.payload());
            return 0;
        } catch (SyncException e) {
            throw new SyncFailure(e);
        }
    }

    @Command(name = "retry", description = "Asks the CRM again for the records set aside, or for some of them.")
    int retry(
            @Parameters(paramLabel = "ID", arity = "0..*", description = "Their numbers or OptyIds; all by default.")
                    @Nullable
                    List<Long> ids) {
        return foreground.of(mirror -> again(mirror, ids == null ? List.of() : ids));
    }

    private Optional<SyncRequest> again(PostgresMirror mirror, List<Long> ids) {
        List<OptyId> asked = asked(mirror, ids);
        if (asked.isEmpty()) {
            out.println("Nothing in quarantine can be asked for by id.");
            return Optional.empty();
        }
        return Optional.of(SyncRequest.selected(asked, RunTrigger.CLI));
    }

    private List<OptyId> asked(PostgresMirror mirror, List<Long> ids) {
        List<QuarantinedRecord> records = ids.isEmpty()
                ? latest(mirror)
                : ids.stream().map(id -> load(mirror, id)).toList();
        return records.stream()
                .map(QuarantinedRecord::remoteId)
                .filter(Objects::nonNull)
                .toList();
    }

    private QuarantinedRecord load(PostgresMirror mirror, long id) {
        return mirror.quarantine()
                .find(id)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "nothing is in quarantine under " + id + "; `bqs quarantine list` shows what is"));
    }

    private static List<QuarantinedRecord> latest(PostgresMirror mirror) {
        return mirror.isCurrent() ? mirror.quarantine().findLatest(MAX_LISTED) : List.of();
    }

    private static String line(QuarantinedRecord record) {
        return record.id() + "  " + (record.remoteId() == null ? "no id" : record.remoteId()) + "  "
                + (record.field() == null ? "" : record.field() + " ") + record.reason();
    }
}
