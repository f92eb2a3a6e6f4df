package com.bqs.sync.model;

/** What a run reads. */
public enum SyncType {
    /** Every record. */
    FULL,
    /** What changed since the watermark. */
    INCREMENTAL,
    /** Records named by their ids. It never moves the watermark. */
    SELECTED
}
