package com.bqs.app.report;

import com.bqs.sync.model.SyncRun;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The run that a thread works for, and the threads that it starts: its id is in the context of their log lines. */
final class RunContext {
    /** The key under which the log finds the run's id. */
    private static final String RUN = "run";

    private static final InheritableThreadLocal<@Nullable String> CURRENT = new InheritableThreadLocal<>();

    private RunContext() {}

    static void enter(SyncRun run) {
        CURRENT.set(run.id().toString());
        MDC.put(RUN, run.id().toString());
    }

    static void leave() {
        CURRENT.remove();
        MDC.remove(RUN);
    }

    /** Logs a line on a thread that the run may have started: the log's own context is not handed on to it. */
    static void logging(Runnable line) {
        String run = CURRENT.get();
        if (run != null) {
            MDC.put(RUN, run);
        }
        line.run();
    }
}
