package com.bqs.sync.error;

/** What is safe to do after a failure. The category alone decides; no caller looks at single codes for that. */
public enum ErrorCategory {
    /** Passes by itself. The adapter that made the call has already retried it. */
    TRANSIENT,
    /** Stays until somebody changes something; the message says what. */
    PERMANENT,
    /** One record's fault: set the record aside and go on. */
    RECORD,
    /** Another process has taken over: stop, and write nothing more. */
    LEASE_LOST
}
