package com.bqs.simulator.rest;

import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rows of one page.
 *
 * @param matched how many rows match in all; where no total was asked for, counted no further than needed
 */
record Selection(List<Row> rows, long matched) {

    static Selection of(CollectionRequest asked, Opportunities opportunities) {
        Collection<Row> candidates = opportunities.between(
                asked.condition().lowest(), asked.condition().greatest());
        return asked.inKeyOrder() ? inKeyOrder(asked, candidates) : sorted(asked, candidates);
    }

    private static Selection inKeyOrder(CollectionRequest asked, Collection<Row> candidates) {
        List<Row> page = new ArrayList<>(asked.limit());
        long matched = 0;
        for (Row row : candidates) {
            if (!asked.condition().test().test(row)) {
                continue;
            }
            if (matched >= asked.offset() && page.size() < asked.limit()) {
                page.add(row);
            }
            matched++;
            if (!asked.totalResults() && matched > (long) asked.offset() + asked.limit()) {
                break;
            }
        }
        return new Selection(page, matched);
    }

    private static Selection sorted(CollectionRequest asked, Collection<Row> candidates) {
        List<Row> matches = candidates.stream()
                .filter(asked.condition().test())
                .sorted(asked.order())
                .toList();
        int from = Math.min(asked.offset(), matches.size());
        int to = Math.min(from + asked.limit(), matches.size());
        return new Selection(matches.subList(from, to), matches.size());
    }
}
