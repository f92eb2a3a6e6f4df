package com.bqs.sync.port;

import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Excerpt;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is left of reading where a CRM can't be asked by id: records by their position in an order that no edit changes, and
 * single ones by their number. Records that come and go shift the others, so whoever reads has to look for the place where it
 * was; and that a record is not given proves nothing.
 *
 * <p>Threads, retries and failures are as for {@link OracleCrmPort}, whose methods by id must not be called then.
 *
 * <p>Every method may throw a {@link SyncException} with an {@code ORACLE_} code.
 */
public interface PositionReads {

    /**
     * The CRM's own count: an estimate, absent where the pod gives none.
     *
     * @param updatedSince only records with this stamp or a later one; null for all
     */
    OptionalLong fetchTotal(@Nullable Instant updatedSince);

    /**
     * Records from a position on, as many as the CRM gives at once; empty behind the last.
     *
     * @param position counted from 0
     * @param updatedSince only records with this stamp or a later one; null for all
     */
    Excerpt fetchFrom(long position, @Nullable Instant updatedSince);

    /** The record with a number, as people write it; empty where the CRM gives none. It may have another id than expected. */
    Excerpt fetchByNumber(String optyNumber);
}
