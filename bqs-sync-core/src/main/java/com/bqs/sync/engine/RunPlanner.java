package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncSettings;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides between a full and an incremental run. Pure. */
public final class RunPlanner {

    private final SyncSettings settings;
    private final MirrorState state;

    public RunPlanner(SyncSettings settings, MirrorState state) {
        this.settings = settings;
        this.state = state;
    }

    /**
     * The plan as far as the ledger alone tells.
     *
     * @throws SyncException {@code NO_WATERMARK} where an incremental run is asked for and no full run ever completed
     */
    public RunPlan plan(SyncMode mode, Instant now) {
        return switch (mode) {
            case FULL -> new RunPlan(SyncType.FULL, "a full run was asked for");
            case INCREMENTAL -> incrementalAskedFor();
            case AUTO -> automatic(now);
        };
    }

    /** The plan once the CRM has told how it will be read: what was never read that way has to be read in full. */
    public RunPlan plan(SyncMode mode, Instant now, CrmProfile profile) {
        RunPlan plan = plan(mode, now);
        if (mode != SyncMode.AUTO || plan.type() == SyncType.FULL) {
            return plan;
        }
        if (!mapping(profile).equals(state.mapping())) {
            return new RunPlan(SyncType.FULL, "the mapping or the closed statuses changed");
        }
        if (!profile.source().equals(state.source())) {
            return new RunPlan(SyncType.FULL, "the CRM's origin, user, finder or version changed");
        }
        return plan;
    }

    /** Where a complete full run leaves off. */
    MirrorState afterFull(Instant now, @Nullable Instant watermark, CrmProfile profile) {
        return new MirrorState(watermark, now, profile.source(), mapping(profile));
    }

    private String mapping(CrmProfile profile) {
        return profile.mapping() + " closed:"
                + String.join(",", new TreeSet<>(settings.closedStatuses().codes()));
    }

    private RunPlan incrementalAskedFor() {
        if (state.lastFullAt() == null || state.watermark() == null) {
            throw new SyncException(
                    ErrorCode.NO_WATERMARK,
                    "An incremental run needs a complete full run to start from, and there is none yet. Run"
                            + " `bqs sync --mode full` first.");
        }
        return new RunPlan(SyncType.INCREMENTAL, "an incremental run was asked for");
    }

    private RunPlan automatic(Instant now) {
        if (state.lastFullAt() == null) {
            return new RunPlan(SyncType.FULL, "no full run has completed yet");
        }
        if (state.watermark() == null) {
            return new RunPlan(SyncType.FULL, "no record carried a LastUpdateDate");
        }
        if (state.lastFullAt().plus(settings.fullEvery()).isBefore(now)) {
            return new RunPlan(
                    SyncType.FULL,
                    "the last full run is older than " + settings.fullEvery().toDays() + " days");
        }
        return new RunPlan(SyncType.INCREMENTAL, "reading what changed since " + state.watermark());
    }
}
