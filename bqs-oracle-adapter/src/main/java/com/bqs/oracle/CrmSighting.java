package com.bqs.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one look at the CRM's opportunities showed.
 *
 * @param total what the CRM counts; empty where it does not say
 * @param rows how many it gave
 * @param bytes of the answer, after decompression
 * @param took from asking to the last byte
 * @param crmTime the answer's {@code Date}; null where there is none
 * @param ascending whether the ids ascended, as asked
 * @param neverThere attributes that were asked for and that no record of a look at rows had
 */
public record CrmSighting(
        OptionalLong total,
        int rows,
        long bytes,
        Duration took,
        @Nullable Instant crmTime,
        boolean ascending,
        List<String> neverThere) {

    /** The total, or where the CRM gives none the rows that came. */
    public long atLeast() {
        return total.orElse(rows);
    }
}
