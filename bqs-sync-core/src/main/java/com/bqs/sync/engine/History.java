package com.bqs.sync.engine;

import com.bqs.domain.FieldChange;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeCause;
import com.bqs.sync.model.ChangeKind;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RecordOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns outcomes into the history's entries. Before the first full run has completed there is no history: everything is new
 * then.
 *
 * @param isOn whether a full run has completed
 * @param mappingChanged whether this run reads by another mapping than the last full run: a difference without a newer stamp
 *     is then the mapping's
 */
record History(boolean isOn, boolean mappingChanged) {

    List<Change> of(List<RecordOutcome> outcomes) {
        List<Change> changes = new ArrayList<>();
        if (isOn) {
            outcomes.forEach(outcome -> add(outcome, changes));
        }
        return changes;
    }

    private void add(RecordOutcome outcome, List<Change> changes) {
        MirrorRow row = outcome.row();
        if (row == null) {
            return;
        }
        Opportunity opportunity = row.opportunity();
        Instant stamp = opportunity.updatedAt().orElse(null);
        switch (outcome.kind()) {
            case NEW -> changes.add(Change.of(ChangeKind.CREATED, opportunity.id(), ChangeCause.CRM, stamp));
            case UPDATED -> {
                if (outcome.isReturn()) {
                    changes.add(Change.of(ChangeKind.RETURNED, opportunity.id(), ChangeCause.RETURNED, stamp));
                }
                ChangeCause cause = cause(outcome);
                outcome.changes().forEach(change -> changes.add(changed(opportunity, change, cause, stamp)));
            }
            case UNCHANGED, FAILED, STALE -> {}
        }
    }

    private ChangeCause cause(RecordOutcome outcome) {
        String stamp = OpportunityField.CRM_UPDATED_AT.column();
        boolean stampMoved =
                outcome.changes().stream().anyMatch(change -> change.field().equals(stamp));
        return mappingChanged && !stampMoved ? ChangeCause.MAPPING : ChangeCause.CRM;
    }

    private static Change changed(
            Opportunity opportunity, FieldChange change, ChangeCause cause, @Nullable Instant stamp) {
        return new Change(
                ChangeKind.CHANGED,
                opportunity.id(),
                change.field(),
                change.before().map(History::text).orElse(null),
                change.after().map(History::text).orElse(null),
                cause,
                stamp);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
