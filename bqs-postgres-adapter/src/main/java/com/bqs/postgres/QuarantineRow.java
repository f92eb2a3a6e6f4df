package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A record set aside, to read; {@link QuarantineWriter} writes it. */
@Entity
@Immutable
@Table(name = "quarantine")
@SuppressWarnings("NullAway.Init")
class QuarantineRow {

    @Id
    private long id;

    @Column(name = "remote_id")
    private @Nullable Long remoteId;

    private @Nullable String field;

    private String reason;

    private String payload;

    @Column(name = "last_run_id")
    private long lastRunId;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    QuarantinedRecord toRecord() {
        return new QuarantinedRecord(
                id,
                remoteId == null ? null : new OptyId(remoteId),
                new RunId(lastRunId),
                field,
                reason,
                payload,
                firstSeenAt,
                lastSeenAt);
    }
}
