package com.bqs.sync;

import com.bqs.sync.model.SyncRun;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a run could begin: only one runs at a time, over all processes. */
public final class SyncStart {

    private final SyncRun run;
    private final @Nullable ActiveRun begun;

    private SyncStart(SyncRun run, @Nullable ActiveRun begun) {
        this.run = run;
        this.begun = begun;
    }

    static SyncStart begun(ActiveRun run) {
        return new SyncStart(run.run(), run);
    }

    static SyncStart busy(SyncRun underWay) {
        return new SyncStart(underWay, null);
    }

    /** Goes one way with the run that has begun, or another with the run that is under way already. */
    public <T> T fold(Function<ActiveRun, T> ifBegun, Function<SyncRun, T> ifBusy) {
        return begun == null ? ifBusy.apply(run) : ifBegun.apply(begun);
    }
}
