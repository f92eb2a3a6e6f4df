package com.bqs.postgres;

import com.bqs.sync.model.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of the key space: ids above one and up to another. */
record Interval(long above, long upTo) {

    /** What the claims speak of, neighbours joined. */
    static List<Interval> of(List<Claim> claims) {
        List<Interval> joined = new ArrayList<>();
        claims.stream()
                .map(claim ->
                        new Interval(Sql.above(claim.above()), claim.upTo().value()))
                .sorted(Comparator.comparingLong(Interval::above))
                .forEach(next -> {
                    int last = joined.size() - 1;
                    if (last >= 0 && joined.get(last).upTo == next.above) {
                        joined.set(last, new Interval(joined.get(last).above, next.upTo));
                    } else {
                        joined.add(next);
                    }
                });
        return joined;
    }
}
