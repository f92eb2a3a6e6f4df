package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.StopReason;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Carries the wish to stop to the run's thread. Thread-safe; the first reason counts. */
final class StopSignal {

    private final AtomicReference<@Nullable StopReason> reason = new AtomicReference<>();
    private final AtomicBoolean leaseLost = new AtomicBoolean();

    void stop(StopReason why) {
        reason.compareAndSet(null, why);
    }

    void loseLease() {
        leaseLost.set(true);
    }

    /** Goes on, or ends the run by the exception that fits. */
    void check() {
        if (leaseLost.get()) {
            throw new SyncException(
                    ErrorCode.LEASE_LOST,
                    "Another process has taken over this run's lease, so this process writes nothing more. See `bqs"
                            + " status` for the run that goes on.");
        }
        StopReason why = reason.get();
        if (why != null) {
            throw new RunStoppedException(why);
        }
    }
}
