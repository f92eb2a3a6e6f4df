package com.bqs.app.report;

import com.bqs.domain.Counted;
import java.time.Duration;
import java.util.Locale;

/** Times and rates as people read them, the same in every locale. */
final class Figures {
    private static final double MILLIS = 1_000.0;

    private Figures() {}

    /** {@code 4.2 s}, {@code 3 min 05 s}. */
    static String duration(Duration duration) {
        return duration.toMinutes() == 0
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS)
                : String.format(Locale.ROOT, "%,d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }

    /** {@code 1,234 rows/s}. */
    static String rate(long rows, Duration duration) {
        return Counted.rows(Math.round(rows * MILLIS / Math.max(1, duration.toMillis()))) + "/s";
    }
}
