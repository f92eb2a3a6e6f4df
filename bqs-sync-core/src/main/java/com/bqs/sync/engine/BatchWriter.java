package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeCause;
import com.bqs.sync.model.ChangeKind;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.RecordOutcome.Kind;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Writes outcomes, a batch at a time. A batch that the store refuses for its content is split until the culprit stands alone;
 * that one goes into quarantine, and all others are stored. What a page claims is committed with the last part.
 */
final class BatchWriter {

    private static final Comparator<MirrorRow> BY_ID =
            Comparator.comparing(row -> row.opportunity().id());

    private final OpportunityRepositoryPort mirror;
    private final RunLease lease;
    private final RunAccount account;
    private final History history;
    private long batches;

    BatchWriter(OpportunityRepositoryPort mirror, RunLease lease, RunAccount account, History history) {
        this.mirror = mirror;
        this.lease = lease;
        this.account = account;
        this.history = history;
    }

    /** Commits and books the outcomes; gives them back in the same order, as they ended. */
    List<RecordOutcome> write(List<RecordOutcome> outcomes, Reading reading, Marks marks) {
        try {
            mirror.apply(lease, batch(outcomes, reading, marks));
        } catch (SyncException e) {
            if (e.category() != ErrorCategory.RECORD || outcomes.isEmpty()) {
                throw e;
            }
            return outcomes.size() == 1
                    ? write(List.of(refused(outcomes.get(0), e)), reading, marks)
                    : writeHalves(outcomes, reading, marks);
        }
        account.book(outcomes, reading);
        return outcomes;
    }

    /** Makes tombstones of rows that the CRM no longer has. */
    void remove(List<OptyId> ids) {
        RunCounters counters = account.counters().removing(ids.size());
        List<Change> changes = ids.stream()
                .map(id -> Change.of(ChangeKind.REMOVED, id, ChangeCause.REMOVED, null))
                .toList();
        mirror.apply(lease, next(counters).removing(ids).telling(changes));
        account.book(counters, -ids.size());
    }

    /** Brings tombstones back to life as they are. */
    void restore(List<OptyId> ids) {
        RunCounters counters = account.counters().updating(ids.size());
        List<Change> changes = ids.stream()
                .map(id -> Change.of(ChangeKind.RETURNED, id, ChangeCause.UNDO, null))
                .toList();
        mirror.apply(lease, next(counters).restoring(ids).telling(changes));
        account.book(counters, ids.size());
    }

    /** Takes ids off the quarantine that the CRM no longer has. */
    void release(List<OptyId> ids) {
        if (!ids.isEmpty()) {
            mirror.apply(lease, next(account.counters()).recovering(ids));
        }
    }

    /** Notes things of ids, and writes nothing else. */
    void mark(Marks marks) {
        mirror.apply(lease, next(account.counters()).marking(marks));
    }

    private List<RecordOutcome> writeHalves(List<RecordOutcome> outcomes, Reading reading, Marks marks) {
        int half = outcomes.size() / 2;
        List<RecordOutcome> written = new ArrayList<>(write(outcomes.subList(0, half), reading, Marks.NONE));
        written.addAll(write(outcomes.subList(half, outcomes.size()), reading, marks));
        return written;
    }

    private Batch batch(List<RecordOutcome> outcomes, Reading reading, Marks marks) {
        List<MirrorRow> created = new ArrayList<>();
        List<MirrorRow> upserts = new ArrayList<>();
        List<OptyId> seen = new ArrayList<>();
        List<OptyId> readable = new ArrayList<>();
        List<StaleRead> stale = new ArrayList<>(marks.stale());
        for (RecordOutcome outcome : outcomes) {
            OptyId id = outcome.id();
            if (id != null) {
                seen.add(id);
            }
            MirrorRow row = outcome.row();
            if (row == null || id == null) {
                continue;
            }
            readable.add(id);
            if (outcome.kind() == Kind.STALE) {
                stale.add(new StaleRead(id, false));
            } else if (outcome.kind() != Kind.UNCHANGED) {
                (outcome.kind() == Kind.NEW ? created : upserts).add(row);
            }
        }
        created.sort(BY_ID);
        upserts.sort(BY_ID);
        List<UnreadableRecord> failures = outcomes.stream()
                .map(RecordOutcome::failure)
                .filter(Objects::nonNull)
                .toList();
        return next(account.including(outcomes, reading))
                .creating(created)
                .upserting(upserts)
                .recovering(readable)
                .settingAside(failures)
                .marking(new Marks(marks.claims(), seen, stale, marks.settled()))
                .telling(history.of(outcomes));
    }

    private Batch next(RunCounters counters) {
        batches++;
        return Batch.counting(batches, counters);
    }

    private static RecordOutcome refused(RecordOutcome outcome, SyncException why) {
        MirrorRow row = outcome.row();
        if (row == null || outcome.kind() == Kind.UNCHANGED || outcome.kind() == Kind.STALE) {
            throw why;
        }
        return RecordOutcome.failed(
                new UnreadableRecord(row.opportunity().id(), null, why.getMessage(), Payload.of(row.opportunity())));
    }
}
