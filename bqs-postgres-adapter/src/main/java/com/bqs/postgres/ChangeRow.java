package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Change;
import com.bqs.sync.model.ChangeCause;
import com.bqs.sync.model.ChangeKind;
import com.bqs.sync.model.RunId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the change feed, to read; {@link HistoryWriter} writes it. */
@Entity
@Immutable
@Table(name = "changes")
@SuppressWarnings("NullAway.Init")
class ChangeRow {

    @Id
    @Column(name = "seq")
    private long number;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "remote_id")
    private long remoteId;

    private @Nullable String field;

    @Column(name = "old_value")
    private @Nullable String before;

    @Column(name = "new_value")
    private @Nullable String after;

    @Enumerated(EnumType.STRING)
    private ChangeCause cause;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    RecordedChange toChange() {
        Change change = new Change(kind, new OptyId(remoteId), field, before, after, cause, changedAt);
        return new RecordedChange(number, change, new RunId(runId), recordedAt);
    }
}
