package com.bqs.sync.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a stored row tells without loading it.
 *
 * @param updatedAt the stored {@code LastUpdateDate}; null where the record carried none
 * @param isRemoved whether the row is a tombstone
 */
public record StoredVersion(
        Fingerprint fingerprint, @Nullable Instant updatedAt, boolean isRemoved) {}
