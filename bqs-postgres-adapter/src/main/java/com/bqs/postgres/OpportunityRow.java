package com.bqs.postgres;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.WorkflowStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the view that users read: the mirror beside the qualification. */
@Entity
@Immutable
@Table(name = "opportunities")
@SuppressWarnings("NullAway.Init")
class OpportunityRow extends CrmColumns {

    private long id;

    @Enumerated(EnumType.STRING)
    private Lifecycle lifecycle;

    @Column(name = "workflow_status")
    private String workflowStatus;

    @Column(name = "assigned_sa")
    private @Nullable String assignedSa;

    @Column(name = "sa_notes")
    private @Nullable String saNotes;

    @Column(name = "practice_head_recommendation")
    private @Nullable String practiceHeadRecommendation;

    @Column(name = "management_decision")
    private @Nullable String managementDecision;

    @Column(name = "last_synced_at")
    private Instant lastSyncedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    OpportunityView toView() {
        return new OpportunityView(
                id,
                toOpportunity(),
                lifecycle,
                new QualificationView(
                        new WorkflowStatus(workflowStatus),
                        assignedSa,
                        saNotes,
                        practiceHeadRecommendation,
                        managementDecision),
                lastSyncedAt,
                removedAt);
    }
}
