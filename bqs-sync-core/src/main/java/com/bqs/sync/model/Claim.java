package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page, or the confirmed end of a range, says of the CRM: <em>these are all ids above {@code above} and up to
 * {@code upTo}</em>. The sweep's range is read up to there.
 *
 * @param range the number of the sweep's range
 * @param above null for below every id
 * @param ids what the page held, by ascending id
 * @param provesAbsence whether a live row of the interval that is not among the ids is absent from the CRM; a page that held a
 *     record without a readable id proves nothing
 */
public record Claim(int range, @Nullable OptyId above, OptyId upTo, List<OptyId> ids, boolean provesAbsence) {

    public Claim {
        ids = List.copyOf(ids);
    }

    /** Whether the claim says anything of this id. */
    public boolean covers(OptyId id) {
        return (above == null || id.compareTo(above) > 0) && id.compareTo(upTo) <= 0;
    }
}
