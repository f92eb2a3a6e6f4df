package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.Records;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of opportunities: lifecycle and fingerprint. Needs no mirror; not thread-safe. */
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
        answer.opportunities().forEach(opportunity -> rows.add(row(opportunity)));
        return new Arrivals(rows, answer.unreadable());
    }
}
