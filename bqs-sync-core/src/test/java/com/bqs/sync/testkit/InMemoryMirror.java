package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.Claim;
import com.bqs.sync.model.MirrorCounts;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SweepRange;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.SweepPort;
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

/** A mirror in memory with its sweep, fenced by an {@link InMemoryLedger}. Thread-safe. */
public final class InMemoryMirror implements OpportunityRepositoryPort, SweepPort {

    private final InMemoryLedger ledger;
    private final NavigableMap<OptyId, MirrorRow> rows = new TreeMap<>();
    private final Map<OptyId, RunId> removedBy = new TreeMap<>();
    private final Set<OptyId> restored = new TreeSet<>();
    private final Map<OptyId, UnreadableRecord> quarantine = new TreeMap<>();
    private final Map<OptyId, RunId> quarantinedBy = new TreeMap<>();
    private final Map<UnreadableRecord, RunId> quarantineWithoutId = new HashMap<>();
    private final Map<OptyId, StaleRead> staleReads = new TreeMap<>();
    private final Map<OptyId, RunId> answeredIn = new TreeMap<>();
    private final TreeSet<OptyId> absences = new TreeSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Batch> applied = new ArrayList<>();
    private Predicate<Opportunity> refused = opportunity -> false;
    private Runnable beforeBatch = () -> {};
    private @Nullable Sweep sweep;

    public InMemoryMirror(InMemoryLedger ledger) {
        this.ledger = ledger;
        ledger.whenSweepIsDone(this::forgetSweep);
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
        return new TreeMap<>(quarantine);
    }

    /** Records in quarantine, with or without an id. */
    public synchronized long quarantineSize() {
        return (long) quarantine.size() + quarantineWithoutId.size();
    }

    /** The history so far, in order. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    public synchronized List<Batch> applied() {
        return List.copyOf(applied);
    }

    @Override
    public synchronized Map<OptyId, StoredVersion> findVersions(Collection<OptyId> ids) {
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
        Set<OptyId> live = rows().keySet();
        long quarantinedOnly =
                quarantine.keySet().stream().filter(id -> !live.contains(id)).count() + quarantineWithoutId.size();
        return new MirrorCounts(live.size(), restored.size(), quarantinedOnly);
    }

    @Override
    public synchronized List<OptyId> findQuarantined(RunId notBy, @Nullable OptyId above, int limit) {
        return some(quarantine.keySet().stream().filter(id -> !notBy.equals(quarantinedBy.get(id))), above, limit);
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
        quarantineWithoutId.values().removeIf(run -> run.value() < notSince.value());
    }

    @Override
    public synchronized void apply(RunLease lease, Batch batch) {
        beforeBatch.run();
        boolean refuses = batch.upserts().stream().map(MirrorRow::opportunity).anyMatch(refused);
        if (refuses) {
            throw new SyncException(ErrorCode.DATABASE_REFUSED_RECORD, "the store refuses this content");
        }
        if (!ledger.reach(lease, batch)) {
            return;
        }
        batch.marks().claims().forEach(this::claim);
        for (MirrorRow row : batch.upserts()) {
            rows.put(row.opportunity().id(), row);
            removedBy.remove(row.opportunity().id());
        }
        batch.marks().seen().forEach(absences::remove);
        batch.marks().seen().forEach(restored::remove);
        batch.removed().forEach(id -> removedBy.put(id, lease.run()));
        batch.removed().forEach(absences::remove);
        batch.removed().forEach(restored::remove);
        batch.restored().forEach(removedBy::remove);
        restored.addAll(batch.restored());
        batch.recovered().forEach(quarantine::remove);
        batch.quarantined().forEach(record -> setAside(lease.run(), record));
        batch.marks().settled().forEach(staleReads::remove);
        for (StaleRead read : batch.marks().stale()) {
            staleReads.put(read.id(), read);
            answeredIn.put(read.id(), lease.run());
        }
        changes.addAll(batch.changes());
        applied.add(batch);
    }

    @Override
    public synchronized Optional<Sweep> findSweep() {
        return Optional.ofNullable(sweep);
    }

    @Override
    public synchronized void beginSweep(RunLease lease, Sweep other) {
        ledger.fence(lease);
        forgetSweep();
        sweep = other;
    }

    @Override
    public synchronized void resumeSweep(RunLease lease) {
        ledger.fence(lease);
        Sweep now = sweep;
        if (now != null) {
            ledger.resumed(lease, now.lastRun());
            sweep = new Sweep(
                    now.firstRun(),
                    lease.run(),
                    now.beganAt(),
                    now.source(),
                    now.mapping(),
                    now.watermark(),
                    now.crmTotal(),
                    now.liveRows(),
                    now.removalsAllowed(),
                    now.rowsRead(),
                    now.ranges());
        }
    }

    @Override
    public synchronized void reopenRange(RunLease lease, int range) {
        ledger.fence(lease);
        move(range, null, 0);
    }

    @Override
    public synchronized long countAbsences() {
        return absences.size();
    }

    @Override
    public synchronized List<OptyId> findAbsences(@Nullable OptyId above, int limit) {
        return some(absences.stream(), above, limit);
    }

    private synchronized void forgetSweep() {
        sweep = null;
        absences.clear();
    }

    private void claim(Claim claim) {
        if (claim.provesAbsence()) {
            rows().keySet().stream()
                    .filter(id -> isAbove(id, claim.above()) && id.compareTo(claim.upTo()) <= 0)
                    .filter(id -> !claim.ids().contains(id))
                    .forEach(absences::add);
        }
        move(claim.range(), claim.upTo(), claim.ids().size());
    }

    private void move(int range, @Nullable OptyId checkpoint, long rowsRead) {
        Sweep now = sweep;
        if (now == null) {
            return;
        }
        List<SweepRange> ranges = now.ranges().stream()
                .map(one -> one.number() == range ? new SweepRange(range, one.above(), one.upTo(), checkpoint) : one)
                .toList();
        sweep = new Sweep(
                now.firstRun(),
                now.lastRun(),
                now.beganAt(),
                now.source(),
                now.mapping(),
                now.watermark(),
                now.crmTotal(),
                now.liveRows(),
                now.removalsAllowed(),
                now.rowsRead() + rowsRead,
                ranges);
    }

    private void setAside(RunId run, UnreadableRecord record) {
        OptyId id = record.id();
        if (id == null) {
            quarantineWithoutId.put(record, run);
        } else {
            quarantine.put(id, record);
            quarantinedBy.put(id, run);
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
