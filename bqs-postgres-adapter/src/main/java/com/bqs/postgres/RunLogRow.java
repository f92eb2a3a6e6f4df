package com.bqs.postgres;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A run as everybody reads it: from the view, in which a run without a live lease is interrupted. */
@Entity
@Immutable
@Table(name = "sync_logs")
@SuppressWarnings("NullAway.Init")
class RunLogRow {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "sync_type")
    private SyncType type;

    @Enumerated(EnumType.STRING)
    private RunTrigger trigger;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Column(name = "new_records")
    private long created;

    @Column(name = "updated_records")
    private long updated;

    @Column(name = "unchanged_records")
    private long unchanged;

    @Column(name = "failed_records")
    private long failed;

    @Column(name = "removed_records")
    private long removed;

    private long pages;

    @Column(name = "resumed_from")
    private @Nullable Long resumedFrom;

    @Column(name = "error_count")
    private @Nullable Long errorCount;

    @Column(name = "expected_total")
    private @Nullable Long expectedTotal;

    @Enumerated(EnumType.STRING)
    @Column(name = "error_code")
    private @Nullable ErrorCode errorCode;

    @Column(name = "error_message")
    private @Nullable String errorMessage;

    private String[] warnings;

    private @Nullable Instant watermark;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    SyncRun toRun() {
        return new SyncRun(
                new RunId(id),
                type,
                trigger,
                startedAt,
                new RunCounters(created, updated, unchanged, failed, pages, removed),
                expectedTotal,
                watermark,
                resumedFrom == null ? null : new RunId(resumedFrom),
                completedAt == null ? null : new RunEnd(status, completedAt, failure(), List.of(warnings)));
    }

    private @Nullable RunFailure failure() {
        return errorCode == null || errorMessage == null ? null : new RunFailure(errorCode, errorMessage, errorCount);
    }
}
