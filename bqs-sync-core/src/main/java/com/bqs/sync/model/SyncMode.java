package com.bqs.sync.model;

/** What whoever starts a run asks for. */
public enum SyncMode {
    /** Incremental where that is sound, else full. */
    AUTO,
    FULL,
    INCREMENTAL
}
