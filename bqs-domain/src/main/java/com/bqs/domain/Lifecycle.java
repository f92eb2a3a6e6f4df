package com.bqs.domain;

/** Whether the CRM still works on an opportunity. */
public enum Lifecycle {
    OPEN,
    CLOSED
}
