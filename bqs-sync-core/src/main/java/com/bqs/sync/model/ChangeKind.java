package com.bqs.sync.model;

/** What happened to an opportunity, as the change feed tells it. */
public enum ChangeKind {
    CREATED,
    CHANGED,
    REMOVED,
    /** It was removed and is live again. */
    RETURNED
}
