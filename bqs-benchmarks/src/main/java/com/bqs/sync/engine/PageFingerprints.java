package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.sync.model.Page;

/** Makes of pages' records what the engine compares with the mirror: lifecycle and fingerprint. Used by one thread. */
public final class PageFingerprints {

    private final RowMaker rows = new RowMaker(ClosedStatuses.DEFAULT);

    /** How many records the page has. */
    public int take(Page page) {
        return rows.arrivals(page).size();
    }
}
