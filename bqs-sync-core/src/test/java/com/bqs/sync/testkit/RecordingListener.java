package com.bqs.sync.testkit;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what a run told. */
public final class RecordingListener implements SyncListener {

    private final List<String> events = new ArrayList<>();
    private final List<PageReport> pages = new ArrayList<>();

    /** The kinds of event, in order. */
    public synchronized List<String> events() {
        return List.copyOf(events);
    }

    public synchronized List<PageReport> pages() {
        return List.copyOf(pages);
    }

    @Override
    public synchronized void runStarted(SyncRun run) {
        events.add("started");
    }

    @Override
    public synchronized void runPlanned(SyncRun run, String reason) {
        events.add("planned: " + reason);
    }

    @Override
    public synchronized void batchApplied(SyncRun run, List<PageReport> applied) {
        events.add("applied");
        pages.addAll(applied);
    }

    @Override
    public synchronized void runEnded(SyncRun run, @Nullable Throwable cause) {
        events.add("ended: " + run.status());
    }
}
