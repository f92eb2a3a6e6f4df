package com.bqs.sync.model;

/** Why a run is asked to stop before its end. */
public enum StopReason {
    /** Somebody cancelled it. */
    CANCELLED,
    /** The process is being stopped. */
    INTERRUPTED
}
