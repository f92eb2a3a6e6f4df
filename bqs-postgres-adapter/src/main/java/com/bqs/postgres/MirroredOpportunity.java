package com.bqs.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the mirror table, to read; {@link MirrorRowWriter} writes it. */
@Entity
@Immutable
@Table(name = "crm_opportunities")
class MirroredOpportunity extends CrmColumns {

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;
}
