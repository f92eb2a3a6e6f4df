package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.port.OracleCrmPort;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's reading ends: at the greatest id that the CRM showed when it was last asked. What is created above it belongs to
 * the next pass or the next run, and so to no count of this one.
 */
final class KeySpaceEnd {

    private final ConfirmedReads reads;
    private final OracleCrmPort crm;
    private @Nullable OptyId last;

    KeySpaceEnd(ConfirmedReads reads, OracleCrmPort crm) {
        this.reads = reads;
        this.crm = crm;
    }

    /** Asks the CRM, whose scope must not be empty. */
    OptyId fetch() {
        OptyId greatest = reads.fetchGreatestId().orElseThrow(() -> EmptyScope.of(crm));
        last = greatest;
        return greatest;
    }

    /** As it was last asked for, which happens now where it never has. */
    OptyId last() {
        return last == null ? fetch() : last;
    }
}
