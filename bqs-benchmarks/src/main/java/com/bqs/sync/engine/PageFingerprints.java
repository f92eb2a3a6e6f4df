package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.Page;
import java.util.List;

/** A page's records as the engine compares them with what is stored. */
public final class PageFingerprints {

    private PageFingerprints() {}

    /** One for each record. */
    public static List<Fingerprint> of(Page page) {
        return page.opportunities().stream()
                .map(opportunity -> Fingerprints.of(
                        opportunity,
                        ClosedStatuses.DEFAULT.lifecycleOf(
                                opportunity.statusCode().orElse(null))))
                .toList();
    }
}
