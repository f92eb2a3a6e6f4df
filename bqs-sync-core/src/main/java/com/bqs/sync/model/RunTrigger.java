package com.bqs.sync.model;

/** What started a run. */
public enum RunTrigger {
    SCHEDULE,
    API,
    CLI,
    /** A nightly firing that was missed while nothing ran. */
    STARTUP
}
