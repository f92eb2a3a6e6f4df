package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.StopReason;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries the wish to stop to the run's thread, also while that waits for the CRM. Thread-safe; the first reason counts. */
final class StopSignal {

    private @Nullable StopReason reason;
    private boolean leaseLost;
    private @Nullable Thread waiting;

    synchronized void stop(StopReason why) {
        if (reason == null) {
            reason = why;
        }
        wake();
    }

    synchronized void loseLease() {
        leaseLost = true;
        wake();
    }

    /** Goes on, or ends the run by the exception that fits. */
    synchronized void check() {
        if (leaseLost) {
            throw new SyncException(
                    ErrorCode.LEASE_LOST,
                    "Another process has taken over this run's lease, so this process writes nothing more. See `bqs"
                            + " status` for the run that goes on.");
        }
        if (reason != null) {
            throw new RunStoppedException(reason);
        }
    }

    /** Makes a call that may take long and writes nothing: the wish to stop interrupts it. */
    <T> T await(Supplier<T> call) {
        beginWaiting();
        try {
            return call.get();
        } catch (RuntimeException e) {
            check();
            throw e;
        } finally {
            endWaiting();
        }
    }

    private synchronized void beginWaiting() {
        check();
        waiting = Thread.currentThread();
    }

    /** An interruption of ours must not reach what comes next: the run's end has yet to be written down. */
    private synchronized void endWaiting() {
        waiting = null;
        if (leaseLost || reason != null) {
            Thread.interrupted();
        }
    }

    private void wake() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
