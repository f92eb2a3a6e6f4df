package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.util.List;

/**
 * One record in which mirror and CRM differ, looked at twice on both sides.
 *
 * @param fields the columns that differ; empty for a missing or an extra row
 */
public record Difference(OptyId id, Kind kind, List<String> fields) {

    /** How they differ. */
    public enum Kind {
        /** The CRM has it, the mirror does not. */
        MISSING,
        /** The mirror has it live, the CRM does not. */
        EXTRA,
        /** The CRM's version has a newer stamp. */
        STALE,
        /** The same stamp, other values. */
        DIFFERENT
    }

    public Difference {
        fields = List.copyOf(fields);
    }
}
