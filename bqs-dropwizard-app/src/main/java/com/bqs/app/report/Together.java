package com.bqs.app.report;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several listeners, one after the other, with the run's id in the log's context as long as the run lasts. */
record Together(List<SyncListener> listeners) implements SyncListener {
    static SyncListener of(SyncListener... listeners) {
        return new Together(List.of(listeners));
    }

    @Override
    public void runStarted(SyncRun run) {
        RunContext.enter(run);
        listeners.forEach(listener -> listener.runStarted(run));
    }

    @Override
    public void runPlanned(SyncRun run, String reason) {
        listeners.forEach(listener -> listener.runPlanned(run, reason));
    }

    @Override
    public void batchApplied(SyncRun run, List<PageReport> pages) {
        listeners.forEach(listener -> listener.batchApplied(run, pages));
    }

    @Override
    public void runEnded(SyncRun run, @Nullable Throwable cause) {
        listeners.forEach(listener -> listener.runEnded(run, cause));
        RunContext.leave();
    }
}
