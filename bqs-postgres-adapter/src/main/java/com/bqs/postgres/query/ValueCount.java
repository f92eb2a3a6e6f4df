package com.bqs.postgres.query;

import org.jspecify.annotations.Nullable;

/**
 * How many rows hold a value.
 *
 * @param value of the column's type; null for the rows without one
 */
public record ValueCount(@Nullable Object value, long count) {}
