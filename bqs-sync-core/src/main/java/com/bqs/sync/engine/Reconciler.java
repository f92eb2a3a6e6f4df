package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.FieldChange;
import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides what became of each record of some pages. Fingerprints are compared first, so that unchanged records cost one
 * look-up; the rows of the others are loaded and compared field by field.
 */
final class Reconciler {

    private final OpportunityRepositoryPort mirror;
    private final ClosedStatuses closedStatuses;

    Reconciler(OpportunityRepositoryPort mirror, ClosedStatuses closedStatuses) {
        this.mirror = mirror;
        this.closedStatuses = closedStatuses;
    }

    /** The outcomes, a list for each page. */
    List<List<RecordOutcome>> reconcile(List<Page> pages) {
        List<MirrorRow> arrived = new ArrayList<>();
        for (Page page : pages) {
            page.opportunities().forEach(opportunity -> arrived.add(row(opportunity)));
        }
        Map<OptyId, Fingerprint> fingerprints = mirror.findFingerprints(ids(arrived));
        List<MirrorRow> different = arrived.stream()
                .filter(row -> fingerprints.containsKey(row.opportunity().id()))
                .filter(row -> !row.fingerprint()
                        .equals(fingerprints.get(row.opportunity().id())))
                .toList();
        Map<OptyId, Opportunity> stored = different.isEmpty() ? Map.of() : mirror.findAll(ids(different));

        List<List<RecordOutcome>> outcomes = new ArrayList<>();
        int next = 0;
        for (Page page : pages) {
            List<RecordOutcome> ofPage = new ArrayList<>(page.size());
            for (int i = 0; i < page.opportunities().size(); i++) {
                MirrorRow row = arrived.get(next++);
                ofPage.add(outcome(row, fingerprints, stored));
            }
            for (UnreadableRecord record : page.unreadable()) {
                ofPage.add(RecordOutcome.failed(record));
            }
            outcomes.add(ofPage);
        }
        return outcomes;
    }

    private RecordOutcome outcome(
            MirrorRow row, Map<OptyId, Fingerprint> fingerprints, Map<OptyId, Opportunity> stored) {
        OptyId id = row.opportunity().id();
        Fingerprint storedFingerprint = fingerprints.get(id);
        if (storedFingerprint == null) {
            return RecordOutcome.created(row);
        }
        Opportunity before = stored.get(id);
        return before == null ? RecordOutcome.unchanged(row) : difference(row, before, storedFingerprint);
    }

    private RecordOutcome difference(MirrorRow arrived, Opportunity before, Fingerprint stored) {
        MirrorRow row = row(arrived.opportunity().completedFrom(before));
        if (row.fingerprint().equals(stored)) {
            return RecordOutcome.unchanged(row);
        }
        List<FieldChange> changes = row.opportunity().changesSince(before);
        return RecordOutcome.updated(row, changes);
    }

    private MirrorRow row(Opportunity opportunity) {
        String statusCode = (String) opportunity.value(OpportunityField.STATUS_CODE);
        Lifecycle lifecycle = closedStatuses.lifecycleOf(statusCode);
        return new MirrorRow(opportunity, lifecycle, Fingerprints.of(opportunity, lifecycle));
    }

    private static List<OptyId> ids(List<MirrorRow> rows) {
        return rows.stream().map(row -> row.opportunity().id()).toList();
    }
}
