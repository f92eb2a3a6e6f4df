package com.bqs.postgres;

import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run as it is written; {@link RunLogRow} is the one to read. Batches add its counters. */
@Entity
@Table(name = "sync_runs")
@SuppressWarnings("NullAway.Init")
class RunRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "run_id")
    long id;

    @Column(name = "token", updatable = false)
    private long token;

    @Enumerated(EnumType.STRING)
    @Column(name = "sync_type")
    private SyncType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "trigger")
    private RunTrigger trigger;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private RunStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "expected_total")
    private @Nullable Long expectedTotal;

    @Column(name = "error_code")
    private @Nullable String errorCode;

    @Column(name = "error_message")
    private @Nullable String errorMessage;

    @Column(name = "error_count")
    private @Nullable Long errorCount;

    @Column(name = "resumed_from")
    private @Nullable Long resumedFrom;

    @Column(name = "cancel_requested")
    private boolean isCancelRequested;

    @Column(name = "warnings")
    private String[] warnings = {};

    @Column(name = "watermark")
    private @Nullable Instant watermark;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    /** For Hibernate. */
    RunRow() {}

    RunRow(long token, SyncType type, RunTrigger trigger, Instant startedAt) {
        this.token = token;
        this.type = type;
        this.trigger = trigger;
        this.status = RunStatus.RUNNING;
        this.startedAt = startedAt;
    }
}
