package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.Records;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of opportunities, with lifecycle and fingerprint. Needs no mirror; not thread-safe. */
final class RowMaker {

    private final ClosedStatuses closedStatuses;
    private final Fingerprints fingerprints = new Fingerprints();

    RowMaker(ClosedStatuses closedStatuses) {
        this.closedStatuses = closedStatuses;
    }

    MirrorRow row(Opportunity opportunity) {
        String statusCode = (String) opportunity.value(OpportunityField.STATUS_CODE);
        Lifecycle lifecycle = closedStatuses.lifecycleOf(statusCode);
        return new MirrorRow(opportunity, lifecycle, fingerprints.of(opportunity, lifecycle));
    }

    Arrivals arrivals(Records answer) {
        List<MirrorRow> rows = new ArrayList<>(answer.opportunities().size());
        boolean hasUnknownCodes = false;
        for (Opportunity opportunity : answer.opportunities()) {
            rows.add(row(opportunity));
            hasUnknownCodes |= UnknownCodes.areIn(opportunity, closedStatuses);
        }
        return new Arrivals(rows, answer.unreadable(), hasUnknownCodes);
    }
}
