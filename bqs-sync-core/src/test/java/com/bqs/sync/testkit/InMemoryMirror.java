package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A mirror in memory, fenced by an {@link InMemoryLedger}. Thread-safe. */
public final class InMemoryMirror implements OpportunityRepositoryPort {

    private final InMemoryLedger ledger;
    private final NavigableMap<OptyId, MirrorRow> rows = new TreeMap<>();
    private final Map<OptyId, UnreadableRecord> quarantine = new TreeMap<>();
    private final Set<UnreadableRecord> quarantineWithoutId = new HashSet<>();
    private final List<Batch> applied = new ArrayList<>();
    private Predicate<Opportunity> refused = opportunity -> false;

    public InMemoryMirror(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    /** Refuses batches that hold such an opportunity, as a database refuses what a column cannot hold. */
    public synchronized void refuse(Predicate<Opportunity> opportunities) {
        refused = opportunities;
    }

    /** The rows stored, by id. */
    public synchronized Map<OptyId, MirrorRow> rows() {
        return new TreeMap<>(rows);
    }

    /** The records in quarantine that have an id. */
    public synchronized Map<OptyId, UnreadableRecord> quarantine() {
        return new TreeMap<>(quarantine);
    }

    /** Records in quarantine, with or without an id. */
    public synchronized long quarantineSize() {
        return (long) quarantine.size() + quarantineWithoutId.size();
    }

    public synchronized List<Batch> applied() {
        return List.copyOf(applied);
    }

    @Override
    public synchronized Map<OptyId, Fingerprint> findFingerprints(Collection<OptyId> ids) {
        Map<OptyId, Fingerprint> found = new HashMap<>();
        stored(ids).forEach((id, row) -> found.put(id, row.fingerprint()));
        return found;
    }

    @Override
    public synchronized Map<OptyId, Opportunity> findAll(Collection<OptyId> ids) {
        Map<OptyId, Opportunity> found = new HashMap<>();
        stored(ids).forEach((id, row) -> found.put(id, row.opportunity()));
        return found;
    }

    @Override
    public synchronized Optional<OptyId> findGreatestId() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastKey());
    }

    @Override
    public synchronized long countLive() {
        return rows.size();
    }

    @Override
    public synchronized void apply(RunLease lease, Batch batch) {
        boolean refuses = batch.upserts().stream().map(MirrorRow::opportunity).anyMatch(refused);
        if (refuses) {
            throw new SyncException(ErrorCode.DATABASE_REFUSED_RECORD, "the store refuses this content");
        }
        if (!ledger.reach(lease, batch)) {
            return;
        }
        batch.upserts().forEach(row -> rows.put(row.opportunity().id(), row));
        batch.recovered().forEach(quarantine::remove);
        for (UnreadableRecord record : batch.quarantined()) {
            OptyId id = record.id();
            if (id == null) {
                quarantineWithoutId.add(record);
            } else {
                quarantine.put(id, record);
            }
        }
        applied.add(batch);
    }

    private Map<OptyId, MirrorRow> stored(Collection<OptyId> ids) {
        Map<OptyId, MirrorRow> found = new TreeMap<>(rows);
        found.keySet().retainAll(List.copyOf(ids));
        return found;
    }
}
