package com.bqs.sync.engine;

import com.bqs.domain.FieldChange;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what became of each record of some answers. Fingerprints are compared first, so that unchanged records cost one
 * look-up; the rows of the others are loaded and compared field by field.
 */
final class Reconciler {

    private final OpportunityRepositoryPort mirror;
    private final RowMaker rows;

    Reconciler(OpportunityRepositoryPort mirror, RowMaker rows) {
        this.mirror = mirror;
        this.rows = rows;
    }

    /** Whether a record that is older than the stored one is believed. */
    enum Trust {
        /** A listing may lag: an older record is asked for by id first. */
        NEWER,
        /** The answer for an id wins. */
        ANY
    }

    /** The outcomes, a list for each answer. */
    List<List<RecordOutcome>> reconcile(List<Arrivals> answers, Trust trust) {
        List<MirrorRow> arrived = new ArrayList<>();
        answers.forEach(answer -> arrived.addAll(answer.rows()));
        Map<OptyId, StoredVersion> versions = mirror.findVersions(ids(arrived));
        return outcomes(answers, versions, load(arrived, versions), trust);
    }

    /** The same where nothing can be stored of what arrived: all of it is new, and the mirror is not asked. */
    List<List<RecordOutcome>> allNew(List<Arrivals> answers) {
        return outcomes(answers, Map.of(), Map.of(), Trust.NEWER);
    }

    private List<List<RecordOutcome>> outcomes(
            List<Arrivals> answers, Map<OptyId, StoredVersion> versions, Map<OptyId, Opportunity> stored, Trust trust) {
        List<List<RecordOutcome>> outcomes = new ArrayList<>();
        for (Arrivals answer : answers) {
            List<RecordOutcome> ofAnswer = new ArrayList<>(answer.size());
            answer.rows().forEach(row -> ofAnswer.add(outcome(row, versions, stored, trust)));
            answer.unreadable().forEach(record -> ofAnswer.add(RecordOutcome.failed(record)));
            outcomes.add(ofAnswer);
        }
        return outcomes;
    }

    private Map<OptyId, Opportunity> load(List<MirrorRow> arrived, Map<OptyId, StoredVersion> versions) {
        List<OptyId> different = new ArrayList<>();
        for (MirrorRow row : arrived) {
            StoredVersion version = versions.get(row.opportunity().id());
            if (version != null && (version.isRemoved() || !row.fingerprint().equals(version.fingerprint()))) {
                different.add(row.opportunity().id());
            }
        }
        return different.isEmpty() ? Map.of() : mirror.findAll(different);
    }

    private RecordOutcome outcome(
            MirrorRow row, Map<OptyId, StoredVersion> versions, Map<OptyId, Opportunity> stored, Trust trust) {
        OptyId id = row.opportunity().id();
        StoredVersion version = versions.get(id);
        if (version == null) {
            return RecordOutcome.created(row);
        }
        Opportunity before = stored.get(id);
        return before == null ? RecordOutcome.unchanged(row) : difference(row, before, version, trust);
    }

    private RecordOutcome difference(MirrorRow arrived, Opportunity before, StoredVersion version, Trust trust) {
        MirrorRow row = rows.row(arrived.opportunity().completedFrom(before));
        if (version.isRemoved()) {
            return RecordOutcome.returned(row, row.opportunity().changesSince(before));
        }
        if (row.fingerprint().equals(version.fingerprint())) {
            return RecordOutcome.unchanged(row);
        }
        if (trust == Trust.NEWER && isOlder(row.opportunity(), version.updatedAt())) {
            return RecordOutcome.stale(row);
        }
        List<FieldChange> changes = row.opportunity().changesSince(before);
        return RecordOutcome.updated(row, changes);
    }

    static boolean isOlder(Opportunity arrived, @Nullable Instant stored) {
        return stored != null
                && arrived.updatedAt().filter(stamp -> stamp.isBefore(stored)).isPresent();
    }

    private static List<OptyId> ids(List<MirrorRow> arrived) {
        return arrived.stream().map(row -> row.opportunity().id()).toList();
    }
}
