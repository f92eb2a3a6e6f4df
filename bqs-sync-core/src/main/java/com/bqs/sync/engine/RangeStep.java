package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Claim;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a range, or the range's confirmed end.
 *
 * @param range the range's number
 * @param asked what was asked for: what was left of the range
 * @param records null for the end
 */
record RangeStep(int range, Listing asked, @Nullable Page records) implements Step {

    @Override
    public Optional<Claim> claim(boolean provesAbsence) {
        OptyId above = asked.after().orElse(null);
        if (records == null) {
            return Optional.of(new Claim(range, above, asked.upTo(), List.of(), provesAbsence));
        }
        OptyId greatest = records.greatestId().orElseThrow();
        List<OptyId> ids = records.ids();
        ids.sort(OptyId::compareTo);
        return Optional.of(new Claim(range, above, greatest, ids, provesAbsence && ids.size() == records.size()));
    }
}
