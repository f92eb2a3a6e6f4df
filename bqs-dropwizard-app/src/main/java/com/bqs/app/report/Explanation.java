package com.bqs.app.report;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldChange;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.QuarantinedRecord;
import com.bqs.sync.model.Look;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.SyncRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is known of one opportunity, for {@code bqs explain}. It goes to who asked for it, so it holds values. */
public final class Explanation {
    private static final int RUNS = 5;

    private final PostgresMirror mirror;

    /** Looks up runs and quarantine there. */
    public Explanation(PostgresMirror mirror) {
        this.mirror = mirror;
    }

    /** One string a line. */
    public List<String> lines(Look look) {
        List<String> lines = new ArrayList<>();
        Opportunity known = look.inCrm() == null ? look.stored() : look.inCrm();
        lines.add("Opportunity " + look.id() + number(known));
        lines.add(row("in the CRM", inCrm(look)));
        lines.add(row("in mirror", inMirror(look)));
        Optional<QuarantinedRecord> quarantined =
                mirror.quarantine().find(look.id().value());
        quarantined.ifPresent(record -> lines.add(row(
                "quarantine",
                (record.field() == null ? "" : record.field() + " ") + record.reason() + ", first seen "
                        + record.firstSeenAt() + ", last by run " + record.run())));
        lines.add(row("differences", differences(look)));
        lines.add(row("runs", runs(look)));
        lines.add(row("conclusion", conclusion(look, quarantined.isPresent())));
        if (known != null) {
            for (OpportunityField field : OpportunityField.values()) {
                lines.add(row("  " + field.column(), String.valueOf(known.value(field))));
            }
            known.attributes()
                    .forEach((name, value) -> lines.add(row("  " + ExtraAttribute.column(name), value.toString())));
        }
        return List.copyOf(lines);
    }

    private static String number(@Nullable Opportunity known) {
        return known == null
                ? ""
                : known.optyNumber().map(text -> ", number " + text).orElse("");
    }

    private static String inCrm(Look look) {
        if (look.unreadable() != null) {
            return "yes, but it can't be mirrored: "
                    + (look.unreadable().field() == null
                            ? ""
                            : look.unreadable().field() + " ")
                    + look.unreadable().reason();
        }
        return look.inCrm() == null
                ? "no: deleted, or out of this user's sight"
                : "yes, last changed "
                        + look.inCrm().updatedAt().map(Object::toString).orElse("at no known time");
    }

    private static String inMirror(Look look) {
        StoredVersion version = look.version();
        if (version == null) {
            return "no";
        }
        return (version.isRemoved() ? "removed" : "live") + ", the CRM's stamp is " + version.updatedAt();
    }

    private static String differences(Look look) {
        if (look.inCrm() == null || look.stored() == null) {
            return "nothing to compare";
        }
        return look.differences().isEmpty()
                ? "none"
                : look.differences().stream().map(Explanation::difference).collect(Collectors.joining("; "));
    }

    private static String difference(FieldChange change) {
        return change.field() + " is " + change.before().orElse(null) + " here, "
                + change.after().orElse(null) + " in the CRM";
    }

    private String runs(Look look) {
        List<RunId> runs = mirror.traces().findRuns(look.id(), RUNS);
        return runs.isEmpty()
                ? "none has written it"
                : runs.stream().map(this::run).collect(Collectors.joining(", "));
    }

    private String run(RunId id) {
        return mirror.ledger().findRun(id).map(Explanation::run).orElse(id.toString());
    }

    private static String run(SyncRun run) {
        return run.id() + " (" + run.type().name().toLowerCase(Locale.ROOT) + ", " + run.startedAt() + ")";
    }

    private static String conclusion(Look look, boolean isQuarantined) {
        StoredVersion version = look.version();
        boolean isLive = version != null && !version.isRemoved();
        if (look.unreadable() != null || isQuarantined) {
            return "set aside until the CRM's record can be read; correct it there, then `bqs quarantine retry "
                    + look.id() + "`";
        }
        if (!look.isInCrm()) {
            return isLive ? "the next full run removes it" : "removed, as in the CRM";
        }
        if (!isLive) {
            return "the next run takes it in; at once: `bqs sync --only " + look.id() + "`";
        }
        return look.differences().isEmpty()
                ? "mirror and CRM agree"
                : "the next run brings it up to date; at once: `bqs sync --only " + look.id() + "`";
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "  %-16s %s", name, value);
    }
}
