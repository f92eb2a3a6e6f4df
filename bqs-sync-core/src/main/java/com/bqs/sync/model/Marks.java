package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.util.List;

/**
 * What a batch notes of ids, beside the rows it writes.
 *
 * @param claims the sweep's progress; empty outside of a sweep's walk
 * @param seen ids that the CRM has shown: they leave the list of absences, and are no longer merely restored
 * @param stale records that arrived older than what is stored
 * @param settled ids that leave the list of stale reads
 */
public record Marks(List<Claim> claims, List<OptyId> seen, List<StaleRead> stale, List<OptyId> settled) {

    public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of());

    public Marks {
        claims = List.copyOf(claims);
        seen = List.copyOf(seen);
        stale = List.copyOf(stale);
        settled = List.copyOf(settled);
    }
}
