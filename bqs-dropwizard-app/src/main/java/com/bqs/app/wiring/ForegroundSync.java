package com.bqs.app.wiring;

import com.bqs.sync.ActiveRun;
import com.bqs.sync.SyncEngine;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.StopReason;
import com.bqs.sync.model.SyncRun;
import org.jspecify.annotations.Nullable;

/** One run on the caller's thread, which another thread can stop, also before it begins. */
public final class ForegroundSync {
    private @Nullable ActiveRun active;
    private boolean stopped;

    /**
     * Runs to the end.
     *
     * @throws SyncException {@code RUN_IN_PROGRESS}, {@code NO_WATERMARK} or a {@code DATABASE_} code: nothing has begun
     */
    public SyncRun run(SyncEngine engine, SyncRequest request) {
        ActiveRun begun = engine.begin(request).fold(run -> run, ForegroundSync::refuse);
        take(begun);
        return begun.execute();
    }

    public synchronized void stop() {
        stopped = true;
        if (active != null) {
            active.stop(StopReason.INTERRUPTED);
        }
    }

    private synchronized void take(ActiveRun begun) {
        active = begun;
        if (stopped) {
            begun.stop(StopReason.INTERRUPTED);
        }
    }

    /** Says that a run is under way, for what can't be done beside one. */
    public static SyncException busy(SyncRun underWay) {
        return new SyncException(
                ErrorCode.RUN_IN_PROGRESS,
                "Run " + underWay.id() + " (" + underWay.type() + ", since " + underWay.startedAt()
                        + ") is under way: wait for its end, which `bqs status` shows.");
    }

    private static ActiveRun refuse(SyncRun underWay) {
        throw busy(underWay);
    }
}
