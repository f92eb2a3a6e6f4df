package com.bqs.sync.engine;

import com.bqs.sync.model.StopReason;

/** Unwinds a run that was asked to stop; never leaves the engine. */
final class RunStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StopReason reason;

    RunStoppedException(StopReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    StopReason reason() {
        return reason;
    }
}
