package com.bqs.benchmarks.crm;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Entry;
import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Changes rows as a day's work does: evenly over the key space, and stamped evenly over a day, so that the overlap behind the
 * watermark holds few of them. Each call is the next day.
 */
final class Changes {

    private static final Duration DAY = Duration.ofDays(1);

    private final Opportunities opportunities;
    private Instant day;
    private int version;

    Changes(Opportunities opportunities, Instant firstDay) {
        this.opportunities = opportunities;
        this.day = firstDay;
    }

    /** Gives so many rows another revenue and comment. */
    void change(int rows) {
        version++;
        List<Long> ids = opportunities.stream(Long.MIN_VALUE, Long.MAX_VALUE)
                .map(Entry::id)
                .toList();
        int every = Math.max(1, ids.size() / Math.max(1, rows));
        Duration between = Duration.ofMillis(DAY.toMillis() / Math.max(1, rows));
        Instant stamp = day;
        for (int i = 0; i < rows; i++) {
            Row row = opportunities
                    .find(ids.get(Math.min(ids.size() - 1, i * every)))
                    .orElseThrow();
            stamp = stamp.plus(between);
            opportunities.put(row.with(Attribute.REVENUE, 1_000_000 + version)
                    .with(Attribute.DESCRIPTION, "Changed for the " + version + ". time.")
                    .stamped(stamp));
        }
        day = day.plus(DAY);
    }
}
