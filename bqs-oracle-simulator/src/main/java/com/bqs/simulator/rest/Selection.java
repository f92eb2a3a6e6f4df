package com.bqs.simulator.rest;

import com.bqs.simulator.data.Entry;
import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.query.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page. Nothing is sorted as a whole: an order needs memory for the rows up to the page's end only.
 *
 * @param matched how many rows match in all; where no total was asked for, counted no further than needed
 */
record Selection(List<Row> rows, long matched) {

    /** An entry with what it is ordered by. */
    private record Ranked(Entry entry, List<@Nullable Comparable<?>> keys) {}

    static Selection of(CollectionRequest asked, Opportunities opportunities) {
        Condition condition = asked.condition();
        Iterator<Entry> candidates = opportunities.between(
                condition.ids().lowest(),
                condition.ids().greatest(),
                condition.stamps().lowest());
        return asked.inKeyOrder() ? inKeyOrder(asked, candidates) : ordered(asked, candidates);
    }

    private static Selection inKeyOrder(CollectionRequest asked, Iterator<Entry> candidates) {
        List<Row> page = new ArrayList<>();
        long matched = 0;
        while (candidates.hasNext()) {
            Entry entry = candidates.next();
            if (!asked.condition().holds(entry)) {
                continue;
            }
            if (matched >= asked.offset() && page.size() < asked.limit()) {
                page.add(entry.row());
            }
            matched++;
            if (!asked.totalResults() && matched > (long) asked.offset() + asked.limit()) {
                break;
            }
        }
        return new Selection(page, matched);
    }

    private static Selection ordered(CollectionRequest asked, Iterator<Entry> candidates) {
        Comparator<Ranked> order = order(asked);
        PriorityQueue<Ranked> best = new PriorityQueue<>(order.reversed());
        long end = (long) asked.offset() + asked.limit();
        long matched = 0;
        while (candidates.hasNext()) {
            Entry entry = candidates.next();
            if (!asked.condition().holds(entry)) {
                continue;
            }
            matched++;
            Ranked ranked = ranked(asked, entry);
            if (best.size() < end) {
                best.add(ranked);
            } else if (order.compare(ranked, best.element()) < 0) {
                best.remove();
                best.add(ranked);
            }
        }
        List<Row> page = best.stream()
                .sorted(order)
                .skip(asked.offset())
                .map(ranked -> ranked.entry().row())
                .toList();
        return new Selection(page, matched);
    }

    private static Ranked ranked(CollectionRequest asked, Entry entry) {
        List<@Nullable Comparable<?>> keys = new ArrayList<>(asked.orders().size());
        asked.orders().forEach(part -> keys.add(part.key(entry)));
        return new Ranked(entry, keys);
    }

    private static Comparator<Ranked> order(CollectionRequest asked) {
        Comparator<Ranked> order =
                Comparator.comparingLong(ranked -> ranked.entry().id());
        for (int i = asked.orders().size() - 1; i >= 0; i--) {
            int part = i;
            Comparator<@Nullable Comparable<?>> byPart = asked.orders().get(i).comparator(asked.nullsFirstDescending());
            Comparator<Ranked> before = (one, other) ->
                    byPart.compare(one.keys().get(part), other.keys().get(part));
            order = before.thenComparing(order);
        }
        return order;
    }
}
