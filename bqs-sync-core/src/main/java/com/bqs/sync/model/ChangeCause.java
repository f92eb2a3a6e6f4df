package com.bqs.sync.model;

/** Why something changed, so that a changed mapping never looks like a deal that moved. */
public enum ChangeCause {
    CRM,
    MAPPING,
    REMOVED,
    RETURNED,
    UNDO
}
