package com.bqs.sync.model;

/** What becomes of the sweep when its run ends. */
public enum SweepFate {
    /** A later run may go on with it. */
    KEPT,
    /** It is done, or can't be gone on with. */
    DISCARDED
}
