package com.bqs.sync.model;

import com.bqs.domain.OptyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do beside the ordinary.
 *
 * @param ids for {@link Kind#FETCH} and {@link Kind#REPAIR}, else empty
 * @param run for {@link Kind#ACCEPT_REMOVALS} and {@link Kind#UNDO_REMOVALS}, else null
 */
public record RunTask(Kind kind, List<OptyId> ids, @Nullable RunId run) {

    /** A full or incremental run. */
    public static final RunTask SYNC = new RunTask(Kind.SYNC, List.of(), null);

    /** The kinds of task. */
    public enum Kind {
        SYNC,
        /** Read the records with these ids now. */
        FETCH,
        /** The same, and remove those that the CRM no longer has, through the guard. */
        REPAIR,
        /** A new sweep that may remove as many rows as the guard kept from removal in a run. */
        ACCEPT_REMOVALS,
        /** Bring back what a run removed. */
        UNDO_REMOVALS
    }

    public RunTask {
        ids = List.copyOf(ids);
    }

    public boolean isSelected() {
        return kind == Kind.FETCH || kind == Kind.REPAIR || kind == Kind.UNDO_REMOVALS;
    }
}
