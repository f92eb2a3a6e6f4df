package com.bqs.domain;

import org.jspecify.annotations.Nullable;

/** Where an opportunity stands in the bid team's work. The text is the team's own; this version accepts any. */
public record WorkflowStatus(String name) {

    /** Nobody has qualified the opportunity yet. */
    public static final WorkflowStatus NEW = new WorkflowStatus("NEW");

    /** The CRM has closed the opportunity. It covers the team's own status and never replaces it. */
    public static final WorkflowStatus CLOSED_IN_CRM = new WorkflowStatus("CLOSED_IN_CRM");

    /**
     * The one rule for what users see: closed in the CRM, else the qualification's own status, else new. Because the
     * own status is only covered, a reopened deal shows its earlier one with nothing to restore.
     */
    public static WorkflowStatus shown(Lifecycle lifecycle, @Nullable WorkflowStatus own) {
        if (lifecycle == Lifecycle.CLOSED) {
            return CLOSED_IN_CRM;
        }
        return own == null ? NEW : own;
    }

    @Override
    public String toString() {
        return name;
    }
}
