package com.bqs.postgres;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row as users see it: what the CRM says beside what people say.
 *
 * @param id the mirror's own number of the row
 * @param opportunity every field delivered
 * @param lastSyncedAt when a run last wrote the row, by the database's clock
 * @param removedAt since when the CRM no longer shows it; null while it does
 */
public record OpportunityView(
        long id,
        Opportunity opportunity,
        Lifecycle lifecycle,
        QualificationView qualification,
        Instant lastSyncedAt,
        @Nullable Instant removedAt) {}
