package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes of the right page the one that a quirky CRM gives. Thread-safe. */
final class PageQuirks {

    private final Opportunities opportunities;
    private final Quirks quirks;
    private final InstantSource clock;
    private final AtomicLong given = new AtomicLong();

    PageQuirks(Opportunities opportunities, Quirks quirks, InstantSource clock) {
        this.opportunities = opportunities;
        this.quirks = quirks;
        this.clock = clock;
    }

    /** What is answered. */
    record Page(List<Row> rows, boolean hasMore, @Nullable Long total) {}

    Page of(CollectionRequest asked, Selection selection) {
        long count = given.incrementAndGet();
        boolean more =
                selection.matched() > (long) asked.offset() + selection.rows().size();
        Long total = asked.totalResults() && !quirks.isOn(Quirk.NO_TOTAL) ? total(selection.matched()) : null;
        if (isTurn(Quirk.EMPTY_PAGE_EVERY, count)) {
            return new Page(List.of(), Boolean.parseBoolean(quirks.text(Quirk.EMPTY_PAGE_HAS_MORE)), total);
        }
        List<Row> rows = distorted(selection.rows());
        if (isTurn(Quirk.DRIFT_EVERY, count)) {
            drift(selection.rows());
        }
        String said = quirks.text(Quirk.HAS_MORE);
        return new Page(rows, said.equals("truth") ? more : Boolean.parseBoolean(said), total);
    }

    private boolean isTurn(Quirk every, long count) {
        long period = quirks.number(every);
        return period > 0 && count % period == 0;
    }

    private long total(long matched) {
        return BigDecimal.valueOf(matched)
                .multiply(quirks.decimal(Quirk.TOTAL_FACTOR))
                .setScale(0, RoundingMode.HALF_UP)
                .add(quirks.decimal(Quirk.TOTAL_OFFSET))
                .longValue();
    }

    private List<Row> distorted(List<Row> right) {
        List<Row> rows = new ArrayList<>(right);
        long again = Math.min(quirks.number(Quirk.DUPLICATE_ROWS), right.size());
        for (int i = 0; i < again; i++) {
            rows.add(right.get(i));
        }
        if (quirks.isOn(Quirk.UNORDERED)) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** The page's first row moves to the end of whatever is ordered by stamp, and a row with a new id follows the last one. */
    private void drift(List<Row> page) {
        if (page.isEmpty()) {
            return;
        }
        Instant now = clock.instant().minusSeconds(quirks.number(Quirk.LATE_COMMIT_SECONDS));
        opportunities.put(page.get(0)
                .with(Attribute.COMMENTS, "Changed while it was read.")
                .stamped(now));
        opportunities.findLast().ifPresent(last -> {
            long id = last.id() + 1;
            opportunities.put(last.with(Attribute.OPTY_ID, id)
                    .with(Attribute.OPTY_NUMBER, "D" + id)
                    .stamped(now));
        });
    }
}
