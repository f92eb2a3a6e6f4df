package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncSettings;
import com.bqs.sync.model.SyncType;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides between a full and an incremental run, and whether a full one goes on with a sweep. Pure. */
public final class RunPlanner {

    private static final Duration SWEEP_LIFE = Duration.ofHours(24);

    private final SyncSettings settings;
    private final MirrorState state;
    private final @Nullable Sweep sweep;

    public RunPlanner(SyncSettings settings, MirrorState state, @Nullable Sweep sweep) {
        this.settings = settings;
        this.state = state;
        this.sweep = sweep;
    }

    /**
     * The plan as far as the store alone tells.
     *
     * @throws SyncException {@code NO_WATERMARK} where an incremental run is asked for and no full run ever completed
     */
    public RunPlan plan(SyncMode mode, Instant now) {
        return switch (mode) {
            case FULL -> RunPlan.full("a full run was asked for");
            case INCREMENTAL -> incrementalAskedFor();
            case AUTO -> automatic(now);
        };
    }

    /** The plan once the CRM has told how it will be read: what was never read that way has to be read in full. */
    public RunPlan plan(SyncMode mode, Instant now, CrmProfile profile) {
        RunPlan plan = plan(mode, now);
        Sweep resumed = plan.resumed();
        if (mode != SyncMode.AUTO) {
            return plan;
        }
        if (resumed != null
                && (!resumed.source().equals(profile.source())
                        || !resumed.mapping().equals(mapping(profile)))) {
            plan = RunPlan.full(
                    "the CRM's origin, user, finder, version or mapping changed since the last sweep began");
        }
        if (plan.type() == SyncType.FULL) {
            return plan;
        }
        if (isMappingChanged(profile)) {
            return RunPlan.full("the mapping or the closed statuses changed");
        }
        if (!profile.source().equals(state.source())) {
            return RunPlan.full("the CRM's origin, user, finder or version changed");
        }
        return plan;
    }

    boolean isMappingChanged(CrmProfile profile) {
        return !mapping(profile).equals(state.mapping());
    }

    /** The fingerprint of the mapping, the closed statuses included. */
    String mapping(CrmProfile profile) {
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
        return RunPlan.incremental("an incremental run was asked for");
    }

    private RunPlan automatic(Instant now) {
        Sweep resumable = sweep;
        if (resumable != null && resumable.beganAt().plus(SWEEP_LIFE).isAfter(now)) {
            return new RunPlan(
                    SyncType.FULL, "going on with the sweep that run " + resumable.firstRun() + " began", resumable);
        }
        if (state.lastFullAt() == null) {
            return RunPlan.full("no full run has completed yet");
        }
        if (state.watermark() == null) {
            return RunPlan.full("no record carried a LastUpdateDate");
        }
        if (state.fullReason() != null) {
            return RunPlan.full(state.fullReason());
        }
        if (state.lastFullAt().plus(settings.fullEvery()).isBefore(now)) {
            return RunPlan.full("the last full run was at " + state.lastFullAt() + ", longer ago than BQS_FULL_EVERY");
        }
        return RunPlan.incremental("reading what changed since " + state.watermark());
    }
}
