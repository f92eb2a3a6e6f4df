package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.SweepRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Splits a listing into adjoining parts of about the same number of records, to be read at the same time. */
final class RangePlanner {

    /** Below this many records a part costs more calls than it saves. */
    private static final long MIN_RECORDS = 1_000;

    private final ConfirmedReads crm;

    RangePlanner(ConfirmedReads crm) {
        this.crm = crm;
    }

    /** The parts as a sweep's ranges, numbered from 0. */
    List<SweepRange> ranges(Listing listing, OptionalLong total, int maxParts) {
        List<SweepRange> ranges = new ArrayList<>();
        for (Listing part : split(listing, total, maxParts)) {
            ranges.add(new SweepRange(ranges.size(), part.after().orElse(null), part.upTo(), null));
        }
        return ranges;
    }

    /**
     * The parts; together they are exactly the listing, whatever the CRM answers.
     *
     * @param total about how many records the listing has
     */
    List<Listing> split(Listing listing, OptionalLong total, int maxParts) {
        long records = total.orElse(0);
        long parts = Math.min(maxParts, records / MIN_RECORDS);
        List<Listing> ranges = new ArrayList<>();
        Listing rest = listing;
        for (long part = 1; part < parts; part++) {
            Optional<OptyId> boundary = crm.fetchIdAt(listing, part * records / parts);
            if (boundary.isPresent() && rest.covers(boundary.get())) {
                ranges.add(rest.endingAt(boundary.get()));
                rest = rest.after(boundary.get());
            }
        }
        ranges.add(rest);
        return ranges;
    }
}
