package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.SweepRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Splits a listing into adjoining parts of about the same number of records, to be read at the same time. */
final class RangePlanner {

    /** Below this many records a part costs more calls than it saves. */
    private static final long MIN_RECORDS = 1_000;

    private final ConfirmedReads crm;
    private final CallsAtOnce calls;

    /** @param calls how many parts there can be, as many as can be read at once */
    RangePlanner(ConfirmedReads crm, CallsAtOnce calls) {
        this.crm = crm;
        this.calls = calls;
    }

    /** The parts as a sweep's ranges, numbered from 0. */
    List<SweepRange> ranges(Listing listing, OptionalLong total) {
        List<SweepRange> ranges = new ArrayList<>();
        for (Listing part : split(listing, total)) {
            ranges.add(new SweepRange(ranges.size(), part.after().orElse(null), part.upTo(), null));
        }
        return ranges;
    }

    /**
     * The parts; together they are exactly the listing, whatever the CRM answers.
     *
     * @param total about how many records the listing has
     */
    List<Listing> split(Listing listing, OptionalLong total) {
        List<Listing> ranges = new ArrayList<>();
        Listing rest = listing;
        for (Optional<OptyId> boundary : boundaries(listing, total.orElse(0))) {
            if (boundary.isPresent() && rest.covers(boundary.get())) {
                ranges.add(rest.endingAt(boundary.get()));
                rest = rest.after(boundary.get());
            }
        }
        ranges.add(rest);
        return ranges;
    }

    private List<Optional<OptyId>> boundaries(Listing listing, long records) {
        long parts = Math.min(calls.concurrency(), records / MIN_RECORDS);
        List<Supplier<Optional<OptyId>>> boundaries = new ArrayList<>();
        for (long part = 1; part < parts; part++) {
            long position = part * records / parts;
            boundaries.add(() -> crm.fetchIdAt(listing, position));
        }
        return calls.answers(boundaries);
    }
}
