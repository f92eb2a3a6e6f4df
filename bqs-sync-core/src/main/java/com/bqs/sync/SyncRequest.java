package com.bqs.sync;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTask;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import java.util.List;

/** A wish to run. */
public record SyncRequest(SyncMode mode, RunTrigger trigger, RunTask task) {

    public SyncRequest(SyncMode mode, RunTrigger trigger) {
        this(mode, trigger, RunTask.SYNC);
    }

    /** Reads these records now, whatever their stamps. */
    public static SyncRequest selected(List<OptyId> ids, RunTrigger trigger) {
        return new SyncRequest(SyncMode.AUTO, trigger, new RunTask(RunTask.Kind.FETCH, ids, null));
    }

    /** Reads these records now, and removes those that the CRM no longer has: no more of them than the guard allows. */
    public static SyncRequest repair(List<OptyId> ids, RunTrigger trigger) {
        return new SyncRequest(SyncMode.AUTO, trigger, new RunTask(RunTask.Kind.REPAIR, ids, null));
    }

    /** A new full sweep that may remove as many rows as the guard kept from removal in this run. */
    public static SyncRequest acceptRemovals(RunId stopped, RunTrigger trigger) {
        return new SyncRequest(SyncMode.FULL, trigger, new RunTask(RunTask.Kind.ACCEPT_REMOVALS, List.of(), stopped));
    }

    /** Brings back what this run removed, until the next complete sweep. */
    public static SyncRequest undoRemovals(RunId run, RunTrigger trigger) {
        return new SyncRequest(SyncMode.AUTO, trigger, new RunTask(RunTask.Kind.UNDO_REMOVALS, List.of(), run));
    }
}
