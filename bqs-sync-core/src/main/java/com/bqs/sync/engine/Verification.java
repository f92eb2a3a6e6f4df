package com.bqs.sync.engine;

import com.bqs.domain.FieldChange;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.Difference.Kind;
import com.bqs.sync.model.Records;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares mirror and CRM, record by record, from the stored columns. What seems to differ is read again on both sides before
 * it counts: either may have changed between the two looks.
 */
public final class Verification {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final String STAMP = OpportunityField.CRM_UPDATED_AT.column();

    private final OpportunityRepositoryPort mirror;
    private final SyncContext context;
    private final VerifyDepth depth;
    private final Set<OptyId> suspects = new TreeSet<>();
    private final Set<OptyId> unreadable = new TreeSet<>();
    private final Map<OptyId, String> numbers = new HashMap<>();
    private long compared;
    private long met;
    private long unidentified;
    private long pending;
    private @Nullable Instant watermark;

    public Verification(SyncContext context, VerifyDepth depth) {
        this.context = context;
        this.mirror = context.mirror();
        this.depth = depth;
    }

    /**
     * Reads everything once.
     *
     * @throws SyncException {@code ORACLE_SCOPE_EMPTY} where the CRM shows nothing at all
     */
    public VerifyReport verify() {
        context.crm().connect();
        Approach crm = Approach.to(context.crm(), mirror);
        long live = mirror.count().live();
        crm.readAll(null, this::compare);
        List<Difference> differences = confirm(crm);
        long notGiven = crm.provesAbsence() ? 0 : Math.max(0, live - met);
        return new VerifyReport(compared, differences, pending, unreadable.size() + unidentified, notGiven);
    }

    private void compare(Records records, Approach.@Nullable Interval claimed) {
        compared += records.size();
        Map<OptyId, Opportunity> stored = claimed == null ? storedOf(records) : storedWithin(claimed);
        for (Opportunity arrived : records.opportunities()) {
            Opportunity own = stored.remove(arrived.id());
            met += own == null ? 0 : 1;
            if (own == null || !changed(arrived, own).isEmpty()) {
                suspects.add(arrived.id());
                ByPosition.number(arrived).ifPresent(number -> numbers.put(arrived.id(), number));
            }
        }
        for (UnreadableRecord record : records.unreadable()) {
            OptyId id = record.id();
            if (id == null) {
                unidentified++;
            } else {
                unreadable.add(id);
                met += stored.remove(id) == null ? 0 : 1;
            }
        }
        suspects.addAll(stored.keySet());
    }

    private Map<OptyId, Opportunity> storedOf(Records records) {
        List<OptyId> ids = records.ids();
        Map<OptyId, Opportunity> stored = new HashMap<>(mirror.findAll(ids));
        mirror.findVersions(ids).forEach((id, version) -> {
            if (version.isRemoved()) {
                stored.remove(id);
            }
        });
        return stored;
    }

    private Map<OptyId, Opportunity> storedWithin(Approach.Interval claimed) {
        Map<OptyId, Opportunity> stored = new HashMap<>();
        OptyId last = claimed.above();
        List<Opportunity> rows;
        do {
            rows = mirror.findLive(last, claimed.upTo(), ROWS_AT_ONCE);
            for (Opportunity row : rows) {
                stored.put(row.id(), row);
                last = row.id();
            }
        } while (rows.size() == ROWS_AT_ONCE);
        return stored;
    }

    private List<Difference> confirm(Approach crm) {
        watermark = context.ledger().loadState().watermark();
        List<Difference> differences = new ArrayList<>();
        List<OptyId> ids = List.copyOf(suspects);
        for (int from = 0; from < ids.size(); from += RunSession.IDS_AT_ONCE) {
            confirm(crm, ids.subList(from, Math.min(from + RunSession.IDS_AT_ONCE, ids.size())), differences);
        }
        return differences;
    }

    private void confirm(Approach crm, List<OptyId> ids, Collection<Difference> differences) {
        Map<OptyId, Opportunity> given = new HashMap<>();
        Set<OptyId> failing = new HashSet<>();
        for (Records answer : crm.fetchAll(ids, numbers)) {
            answer.opportunities().forEach(opportunity -> given.put(opportunity.id(), opportunity));
            answer.unreadable().forEach(record -> failing.add(record.id()));
        }
        Map<OptyId, Opportunity> stored = mirror.findAll(ids);
        Map<OptyId, StoredVersion> versions = mirror.findVersions(ids);
        for (OptyId id : ids) {
            if (failing.contains(id)) {
                unreadable.add(id);
                continue;
            }
            StoredVersion version = versions.get(id);
            Opportunity own = version == null || version.isRemoved() ? null : stored.get(id);
            difference(id, given.get(id), own).ifPresent(differences::add);
        }
    }

    private Optional<Difference> difference(OptyId id, @Nullable Opportunity inCrm, @Nullable Opportunity own) {
        if (inCrm == null) {
            return own == null ? Optional.empty() : Optional.of(new Difference(id, Kind.EXTRA, List.of()));
        }
        List<String> fields = own == null ? List.of() : changed(inCrm, own);
        if (own != null && fields.isEmpty()) {
            return Optional.empty();
        }
        if (isPending(inCrm)) {
            pending++;
            return Optional.empty();
        }
        if (own == null) {
            return Optional.of(new Difference(id, Kind.MISSING, fields));
        }
        boolean isStale = fields.contains(STAMP)
                && !Reconciler.isOlder(inCrm, own.updatedAt().orElse(null));
        return Optional.of(new Difference(id, isStale ? Kind.STALE : Kind.DIFFERENT, fields));
    }

    /** Changed after the last complete run had asked the CRM for its newest stamp. */
    private boolean isPending(Opportunity inCrm) {
        Instant read = watermark;
        return read != null
                && inCrm.updatedAt().filter(stamp -> stamp.isAfter(read)).isPresent();
    }

    private List<String> changed(Opportunity arrived, Opportunity own) {
        return arrived.completedFrom(own).changesSince(own).stream()
                .map(FieldChange::field)
                .filter(field -> depth == VerifyDepth.WHOLE || field.equals(STAMP))
                .toList();
    }
}
