package com.bqs.postgres;

import com.bqs.sync.model.MirrorState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row that says what complete runs left behind. */
@Entity
@Table(name = "mirror_state")
class MirrorStateRow {

    static final short SLOT = 1;

    @Id
    private short slot = SLOT;

    private @Nullable Instant watermark;

    @Column(name = "last_full_at")
    private @Nullable Instant lastFullAt;

    private @Nullable String source;

    private @Nullable String mapping;

    @Column(name = "total_difference")
    private @Nullable Long totalDifference;

    @Column(name = "full_reason")
    private @Nullable String fullReason;

    /** For Hibernate. */
    MirrorStateRow() {}

    MirrorStateRow(MirrorState state) {
        this.watermark = state.watermark();
        this.lastFullAt = state.lastFullAt();
        this.source = state.source();
        this.mapping = state.mapping();
        this.totalDifference = state.totalDifference();
        this.fullReason = state.fullReason();
    }

    MirrorState toState() {
        return new MirrorState(watermark, lastFullAt, source, mapping, totalDifference, fullReason);
    }
}
