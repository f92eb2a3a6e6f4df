package com.bqs.sync.port;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The CRM, to read only.
 *
 * <p>{@link #connect} comes first in every run; the other calls may then come from several threads at once. An
 * implementation retries what passes by itself ({@code TRANSIENT}) within its own limits; what it throws is final for the
 * run. It never turns a failure into an empty answer. A thread that is interrupted stops waiting and throws.
 *
 * <p>Every method may throw a {@link SyncException} with an {@code ORACLE_} code.
 */
public interface OracleCrmPort {

    /** Checks that the CRM can be reached and holds the mapping against what the CRM offers. */
    CrmProfile connect();

    /** The CRM's own count of a listing's records: an estimate, absent where the pod gives none. */
    OptionalLong fetchTotal(Listing listing);

    /**
     * The newest stamp, and the CRM's time.
     *
     * @param notAfter only stamps up to here, or null for any
     */
    StampReading fetchNewestStamp(@Nullable Instant notAfter);

    /** The greatest id that the CRM shows now; absent where it shows no record at all. */
    Optional<OptyId> fetchGreatestId();

    /** The id at a position of a listing, counted from 0; absent where the listing is shorter. */
    Optional<OptyId> fetchIdAt(Listing listing, long position);

    /**
     * The id of the record with a number, as people write it; absent where the CRM shows none. Numbers are not trusted to be
     * unique or to stay.
     */
    Optional<OptyId> findIdByNumber(String optyNumber);

    /** The listing's first records, as many as the CRM gives at once. */
    Page fetchPage(Listing listing);

    /**
     * How to read instead, where {@link #connect} found that this CRM can't be asked by id: then {@link #fetchTotal}, {@link
     * #fetchGreatestId}, {@link #fetchIdAt} and {@link #fetchPage} must not be called. Absent where it can, as nearly all can.
     */
    default Optional<PositionReads> findPositionReads() {
        return Optional.empty();
    }

    /**
     * Why the CRM shows nothing, in one or two sentences that say what to do; called after it did. An implementation that can
     * ask further does: for other scopes, for a count.
     */
    default String explainEmptiness() {
        return "Ask the CRM's administrator for read access to all opportunities.";
    }
}
