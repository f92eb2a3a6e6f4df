package com.bqs.sync.engine;

import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import java.util.Optional;

/**
 * Walks a range by key. It has ended when its upper bound was reached or when a page is empty twice. Nothing else ends one: not
 * a short page, not {@code hasMore}, not a count.
 */
final class RangeSource implements StepSource {

    private final ConfirmedReads crm;
    private final int number;
    private Listing remainder;
    private boolean ended;

    RangeSource(ConfirmedReads crm, int number, Listing range) {
        this.crm = crm;
        this.number = number;
        this.remainder = range;
    }

    @Override
    public Optional<Step> next() {
        if (ended || remainder.isExhausted()) {
            return Optional.empty();
        }
        Listing asked = remainder;
        Page page = crm.fetchPage(asked);
        if (page.isEmpty()) {
            ended = true;
            return Optional.of(new RangeStep(number, asked, null));
        }
        remainder = page.remainder();
        return Optional.of(new RangeStep(number, asked, page));
    }
}
