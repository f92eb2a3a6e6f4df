package com.bqs.sync.engine;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Claim;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a walk: a page, or the confirmed end of a range.
 *
 * @param range the range's number
 * @param asked what was asked for: what was left of the range
 * @param page null for the end
 */
record Step(int range, Listing asked, @Nullable Page page) {

    int rows() {
        return page == null ? 0 : page.size();
    }

    /**
     * What this step says of the CRM.
     *
     * @param provesAbsence whether anything is to be concluded from an id's not being there
     */
    Claim claim(boolean provesAbsence) {
        OptyId above = asked.after().orElse(null);
        if (page == null) {
            return new Claim(range, above, asked.upTo(), List.of(), provesAbsence);
        }
        OptyId greatest = page.greatestId().orElseThrow();
        List<OptyId> ids = new ArrayList<>(page.size());
        page.opportunities().stream().map(Opportunity::id).forEach(ids::add);
        page.unreadable().stream()
                .map(UnreadableRecord::id)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .forEach(ids::add);
        ids.sort(OptyId::compareTo);
        return new Claim(range, above, greatest, ids, provesAbsence && ids.size() == page.size());
    }
}
