package com.bqs.postgres;

import com.bqs.sync.model.Difference;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.VerifyDepth;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one row that says what the latest comparison found. */
@Entity
@Table(name = "last_verification")
@SuppressWarnings("NullAway.Init")
class VerificationRow {

    private static final short SLOT = 1;

    @Id
    private short slot = SLOT;

    @Column(name = "verified_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private VerifyDepth depth;

    private long compared;

    private long missing;

    private long extra;

    private long stale;

    private long different;

    private long pending;

    private long quarantined;

    @Column(name = "repair_run_id")
    private @Nullable Long repairRunId;

    /** For Hibernate. */
    VerificationRow() {}

    VerificationRow(RecordedVerification verification) {
        this.at = verification.at();
        this.depth = verification.depth();
        this.compared = verification.compared();
        this.missing = verification.count(Difference.Kind.MISSING);
        this.extra = verification.count(Difference.Kind.EXTRA);
        this.stale = verification.count(Difference.Kind.STALE);
        this.different = verification.count(Difference.Kind.DIFFERENT);
        this.pending = verification.pending();
        this.quarantined = verification.quarantined();
        this.repairRunId =
                verification.repair() == null ? null : verification.repair().value();
    }

    RecordedVerification toVerification(List<Difference> examples) {
        return new RecordedVerification(
                at,
                depth,
                repairRunId == null ? null : new RunId(repairRunId),
                compared,
                Map.of(
                        Difference.Kind.MISSING, missing,
                        Difference.Kind.EXTRA, extra,
                        Difference.Kind.STALE, stale,
                        Difference.Kind.DIFFERENT, different),
                pending,
                quarantined,
                examples);
    }
}
