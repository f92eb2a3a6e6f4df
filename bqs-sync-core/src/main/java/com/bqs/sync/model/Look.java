package com.bqs.sync.model;

import com.bqs.domain.FieldChange;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity on both sides, now.
 *
 * @param stored null where the mirror never had it
 * @param version null with it
 * @param inCrm null where the CRM does not give it, or not readably
 * @param unreadable why the CRM's record can't be mirrored; null where it can, or is not given
 * @param differences what a sync would change
 */
public record Look(
        OptyId id,
        @Nullable Opportunity stored,
        @Nullable StoredVersion version,
        @Nullable Opportunity inCrm,
        @Nullable UnreadableRecord unreadable,
        List<FieldChange> differences) {

    public Look {
        differences = List.copyOf(differences);
    }

    public boolean isInCrm() {
        return inCrm != null || unreadable != null;
    }
}
