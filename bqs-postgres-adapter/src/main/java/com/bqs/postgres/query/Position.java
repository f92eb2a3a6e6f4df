package com.bqs.postgres.query;

import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in an order.
 *
 * @param value what the order goes by, of that column's type; null where the row has none
 */
public record Position(@Nullable Object value, long remoteId) {}
