package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.util.List;

/**
 * What one transaction writes.
 *
 * @param number the run's batches counted from 1: a batch whose commit is in doubt can be applied again under its number
 * @param created rows whose ids the mirror does not hold, live or removed; by ascending id, each id once
 * @param upserts rows that replace what is stored, or are new all the same; by ascending id, each id once
 * @param removed live rows that become tombstones
 * @param restored tombstones that undo brings back to life as they are
 * @param recovered ids that leave the quarantine, where they are in it
 * @param quarantined records to set aside
 * @param changes for the history, in order
 * @param counters what the run has done in all, this batch included
 */
public record Batch(
        long number,
        List<MirrorRow> created,
        List<MirrorRow> upserts,
        List<OptyId> removed,
        List<OptyId> restored,
        List<OptyId> recovered,
        List<UnreadableRecord> quarantined,
        Marks marks,
        List<Change> changes,
        RunCounters counters) {

    public Batch {
        created = List.copyOf(created);
        upserts = List.copyOf(upserts);
        removed = List.copyOf(removed);
        restored = List.copyOf(restored);
        recovered = List.copyOf(recovered);
        quarantined = List.copyOf(quarantined);
        changes = List.copyOf(changes);
    }

    /** A batch of rows alone. */
    public Batch(
            long number,
            List<MirrorRow> upserts,
            List<OptyId> recovered,
            List<UnreadableRecord> quarantined,
            RunCounters counters) {
        this(number, List.of(), upserts, List.of(), List.of(), recovered, quarantined, Marks.NONE, List.of(), counters);
    }

    /** A batch that does nothing yet but count. */
    public static Batch counting(long number, RunCounters counters) {
        return new Batch(
                number,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Marks.NONE,
                List.of(),
                counters);
    }

    public Batch creating(List<MirrorRow> rows) {
        return new Batch(number, rows, upserts, removed, restored, recovered, quarantined, marks, changes, counters);
    }

    public Batch upserting(List<MirrorRow> rows) {
        return new Batch(number, created, rows, removed, restored, recovered, quarantined, marks, changes, counters);
    }

    public Batch removing(List<OptyId> ids) {
        return new Batch(number, created, upserts, ids, restored, recovered, quarantined, marks, changes, counters);
    }

    public Batch restoring(List<OptyId> ids) {
        return new Batch(number, created, upserts, removed, ids, recovered, quarantined, marks, changes, counters);
    }

    public Batch recovering(List<OptyId> ids) {
        return new Batch(number, created, upserts, removed, restored, ids, quarantined, marks, changes, counters);
    }

    public Batch settingAside(List<UnreadableRecord> records) {
        return new Batch(number, created, upserts, removed, restored, recovered, records, marks, changes, counters);
    }

    public Batch marking(Marks other) {
        return new Batch(number, created, upserts, removed, restored, recovered, quarantined, other, changes, counters);
    }

    public Batch telling(List<Change> history) {
        return new Batch(number, created, upserts, removed, restored, recovered, quarantined, marks, history, counters);
    }
}
