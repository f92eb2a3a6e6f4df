package com.bqs.sync.testkit;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Claim;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.port.SweepPort;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A sweep in memory, moved by the batches of an {@link InMemoryMirror}. Thread-safe. */
public final class InMemorySweeps implements SweepPort {

    private final InMemoryLedger ledger;
    private final TreeSet<OptyId> absences = new TreeSet<>();
    private @Nullable Sweep sweep;

    InMemorySweeps(InMemoryLedger ledger) {
        this.ledger = ledger;
        ledger.whenSweepIsDone(this::forget);
    }

    @Override
    public synchronized Optional<Sweep> findSweep() {
        return Optional.ofNullable(sweep);
    }

    @Override
    public void beginSweep(RunLease lease, Sweep other) {
        ledger.fence(lease);
        replace(other);
    }

    @Override
    public void resumeSweep(RunLease lease) {
        ledger.fence(lease);
        findSweep().ifPresent(found -> ledger.resumed(lease, found.lastRun()));
        change(found -> found.resumedBy(lease.run()));
    }

    @Override
    public void reopenRange(RunLease lease, int range) {
        ledger.fence(lease);
        change(found -> found.reopening(range));
    }

    @Override
    public synchronized long countAbsences() {
        return absences.size();
    }

    @Override
    public synchronized List<OptyId> findAbsences(@Nullable OptyId above, int limit) {
        return absences.stream()
                .filter(id -> above == null || id.compareTo(above) > 0)
                .limit(limit)
                .toList();
    }

    /** Takes a page's word: of the live rows within its interval, those that it lacks are absent. */
    synchronized void take(Claim claim, Set<OptyId> live) {
        if (claim.provesAbsence()) {
            live.stream()
                    .filter(claim::covers)
                    .filter(id -> !claim.ids().contains(id))
                    .forEach(absences::add);
        }
        change(found -> found.advancedBy(claim));
    }

    synchronized void strike(Collection<OptyId> ids) {
        ids.forEach(absences::remove);
    }

    private synchronized void forget() {
        sweep = null;
        absences.clear();
    }

    private synchronized void replace(Sweep other) {
        forget();
        sweep = other;
    }

    private synchronized void change(UnaryOperator<Sweep> step) {
        if (sweep != null) {
            sweep = step.apply(sweep);
        }
    }
}
