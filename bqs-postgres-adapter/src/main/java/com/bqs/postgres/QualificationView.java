package com.bqs.postgres;

import com.bqs.domain.WorkflowStatus;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an opportunity; all but the status null where they said nothing.
 *
 * @param shown the status that users see, by {@link WorkflowStatus#shown}
 */
public record QualificationView(
        WorkflowStatus shown,
        @Nullable String assignedSa,
        @Nullable String saNotes,
        @Nullable String practiceHeadRecommendation,
        @Nullable String managementDecision) {

    /** The status alone: the rest is confidential. */
    @Override
    public String toString() {
        return "QualificationView[" + shown + "]";
    }
}
