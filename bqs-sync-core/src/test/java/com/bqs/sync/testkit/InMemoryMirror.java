package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.MirrorCounts;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.StoredVersion;
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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mirror in memory, fenced by an {@link InMemoryLedger}. Thread-safe. */
public final class InMemoryMirror implements OpportunityRepositoryPort {

    private final InMemoryLedger ledger;
    private final NavigableMap<OptyId, MirrorRow> rows = new TreeMap<>();
    private final Map<OptyId, RunId> removedBy = new TreeMap<>();
    private final Set<OptyId> restored = new TreeSet<>();
    private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    private final Map<OptyId, StaleRead> staleReads = new TreeMap<>();
    private final Map<OptyId, RunId> answeredIn = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Batch> applied = new ArrayList<>();
    private Predicate<Opportunity> refused = opportunity -> false;
    private Runnable beforeBatch = () -> {};
    private final InMemorySweeps sweeps;
    private long lookedUp;

    public InMemoryMirror(InMemoryLedger ledger) {
        this.ledger = ledger;
        this.sweeps = new InMemorySweeps(ledger);
    }

    /** The sweep that this mirror's batches move. */
    public InMemorySweeps sweeps() {
        return sweeps;
    }

    /** Refuses batches that hold such an opportunity, as a database refuses what a column cannot hold. */
    public synchronized void refuse(Predicate<Opportunity> opportunities) {
        refused = opportunities;
    }

    /** Runs something before each batch; what it throws keeps the batch from being applied. */
    public synchronized void beforeBatch(Runnable action) {
        beforeBatch = action;
    }

    /** The live rows, by id. */
    public synchronized Map<OptyId, MirrorRow> rows() {
        Map<OptyId, MirrorRow> live = new TreeMap<>(rows);
        live.keySet().removeAll(removedBy.keySet());
        return live;
    }

    /** The records in quarantine that have an id. */
    public synchronized Map<OptyId, UnreadableRecord> quarantine() {
        return quarantine.records();
    }

    /** Records in quarantine, with or without an id. */
    public synchronized long quarantineSize() {
        return quarantine.size();
    }

    /** The history so far, in order. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    public synchronized List<Batch> applied() {
        return List.copyOf(applied);
    }

    /** How many ids were looked up so far. */
    public synchronized long lookedUp() {
        return lookedUp;
    }

    @Override
    public synchronized Map<OptyId, StoredVersion> findVersions(Collection<OptyId> ids) {
        lookedUp += ids.size();
        Map<OptyId, StoredVersion> found = new HashMap<>();
        stored(ids)
                .forEach((id, row) -> found.put(
                        id,
                        new StoredVersion(
                                row.fingerprint(),
                                row.opportunity().updatedAt().orElse(null),
                                removedBy.containsKey(id))));
        return found;
    }

    @Override
    public synchronized Map<OptyId, Opportunity> findAll(Collection<OptyId> ids) {
        Map<OptyId, Opportunity> found = new HashMap<>();
        stored(ids).forEach((id, row) -> found.put(id, row.opportunity()));
        return found;
    }

    @Override
    public synchronized List<Opportunity> findLive(@Nullable OptyId above, OptyId upTo, int limit) {
        return rows().values().stream()
                .map(MirrorRow::opportunity)
                .filter(row -> isAbove(row.id(), above) && row.id().compareTo(upTo) <= 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<OptyId> findRemovedBy(RunId run, @Nullable OptyId above, int limit) {
        return some(removedBy.keySet().stream().filter(id -> run.equals(removedBy.get(id))), above, limit);
    }

    @Override
    public synchronized List<OptyId> findByNumber(String optyNumber) {
        return rows.values().stream()
                .map(MirrorRow::opportunity)
                .filter(row -> row.optyNumber().filter(optyNumber::equals).isPresent())
                .map(Opportunity::id)
                .toList();
    }

    @Override
    public synchronized Optional<OptyId> findGreatestId() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastKey());
    }

    @Override
    public synchronized MirrorCounts count() {
        return countWith(rows().size());
    }

    @Override
    public synchronized MirrorCounts countWith(long live) {
        return new MirrorCounts(live, restored.size(), quarantine.countBeside(rows().keySet()));
    }

    @Override
    public synchronized List<OptyId> findQuarantined(RunId notBy, @Nullable OptyId above, int limit) {
        return some(quarantine.notSetAsideBy(notBy), above, limit);
    }

    @Override
    public synchronized List<StaleRead> findStaleReads(RunId notBy, @Nullable OptyId above, int limit) {
        return staleReads.values().stream()
                .filter(read -> isAbove(read.id(), above))
                .filter(read -> !(read.isAnswered() && notBy.equals(answeredIn.get(read.id()))))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void forgetUnidentified(RunLease lease, RunId notSince) {
        ledger.fence(lease);
        quarantine.forgetUnidentified(notSince);
    }

    @Override
    public synchronized void apply(RunLease lease, Batch batch) {
        beforeBatch.run();
        boolean refuses = Stream.concat(batch.created().stream(), batch.upserts().stream())
                .map(MirrorRow::opportunity)
                .anyMatch(refused);
        if (refuses) {
            throw new SyncException(ErrorCode.DATABASE_REFUSED_RECORD, "the store refuses this content");
        }
        if (!ledger.reach(lease, batch)) {
            return;
        }
        batch.marks().claims().forEach(claim -> sweeps.take(claim, rows().keySet()));
        batch.created().forEach(this::store);
        batch.upserts().forEach(this::store);
        sweeps.strike(batch.marks().seen());
        sweeps.strike(batch.removed());
        batch.marks().seen().forEach(restored::remove);
        batch.removed().forEach(id -> remove(lease.run(), id));
        batch.restored().forEach(this::restore);
        quarantine.release(batch.recovered());
        batch.quarantined().forEach(record -> quarantine.setAside(lease.run(), record));
        batch.marks().settled().forEach(staleReads::remove);
        for (StaleRead read : batch.marks().stale()) {
            staleReads.put(read.id(), read);
            answeredIn.put(read.id(), lease.run());
        }
        changes.addAll(batch.changes());
        applied.add(batch);
    }

    private void store(MirrorRow row) {
        OptyId id = row.opportunity().id();
        rows.put(id, row);
        removedBy.remove(id);
        restored.remove(id);
    }

    private void remove(RunId run, OptyId id) {
        if (rows.containsKey(id)) {
            removedBy.putIfAbsent(id, run);
            restored.remove(id);
        }
    }

    private void restore(OptyId id) {
        if (removedBy.remove(id) != null) {
            restored.add(id);
        }
    }

    private Map<OptyId, MirrorRow> stored(Collection<OptyId> ids) {
        Map<OptyId, MirrorRow> found = new TreeMap<>(rows);
        found.keySet().retainAll(new HashSet<>(ids));
        return found;
    }

    private static List<OptyId> some(Stream<OptyId> ids, @Nullable OptyId above, int limit) {
        return ids.filter(id -> isAbove(id, above)).sorted().limit(limit).toList();
    }

    private static boolean isAbove(OptyId id, @Nullable OptyId bound) {
        return bound == null || id.compareTo(bound) > 0;
    }
}
