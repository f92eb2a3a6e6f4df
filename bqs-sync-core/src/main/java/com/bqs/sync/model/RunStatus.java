package com.bqs.sync.model;

/** How a run stands. What it committed before any end stays. */
public enum RunStatus {
    RUNNING,
    /** Everything planned was read and stored. */
    SUCCESS,
    /** Everything planned was read; some records are in quarantine. */
    PARTIAL,
    /** Stopped by an error, which the run names. */
    FAILED,
    /** The process died or was stopped, or its lease ran out. */
    INTERRUPTED,
    /** Somebody cancelled it. */
    CANCELLED;

    /** Whether everything planned was read, so that the watermark may move. */
    public boolean isComplete() {
        return this == SUCCESS || this == PARTIAL;
    }
}
