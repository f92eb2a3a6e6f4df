package com.bqs.postgres.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the opportunities in one currency come to, as a whole or those with one value of a column.
 *
 * @param currency null for those without one
 * @param column null for the whole
 * @param value null for those without one
 * @param sum of the deal values; null where none has one
 * @param weighted of the deal values by their win probabilities; null where none has both
 */
public record Figure(
        @Nullable String currency,
        @Nullable Column column,
        @Nullable String value,
        long count,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal weighted) {}
