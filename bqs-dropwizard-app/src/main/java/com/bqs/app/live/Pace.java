package com.bqs.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast a run reads, over its last seconds. */
final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** Takes note of how far the run is, and gives its rows per second; null before it can tell. */
    @Nullable
    Long note(Instant now, long rows) {
        marks.addLast(new Mark(now, rows));
        while (marks.size() > 2 && marks.getFirst().at.isBefore(now.minus(WINDOW))) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        long millis = Duration.between(first.at, now).toMillis();
        return millis <= 0 ? null : Math.max(0, (rows - first.rows) * 1_000 / millis);
    }

    private record Mark(Instant at, long rows) {}
}
