package com.bqs.app.live;

import com.bqs.app.metrics.CrmTraffic;
import com.bqs.sync.model.SyncRun;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run under way, and what was told of it. */
final class FollowedRun {

    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(250);

    private final @Nullable CrmTraffic before;
    private final Pace pace = new Pace();
    private SyncRun standing;
    private @Nullable Instant told;
    private long retriesTold;

    private FollowedRun(SyncRun run, @Nullable CrmTraffic before) {
        this.standing = run;
        this.before = before;
    }

    /** @param before what had gone on between this process and the CRM when the run began */
    static FollowedRun own(SyncRun run, CrmTraffic before) {
        return new FollowedRun(run, before);
    }

    static FollowedRun ofAnother(SyncRun run) {
        return new FollowedRun(run, null);
    }

    boolean isOwn() {
        return before != null;
    }

    /** As last seen. */
    SyncRun standing() {
        return standing;
    }

    /** The run's part in what went on since this process began; null for another process's run. */
    @Nullable
    CrmTraffic traffic(CrmTraffic now) {
        return before == null ? null : now.since(before);
    }

    /** Takes note of how far the run is, and gives its rows per second; null before it can tell. */
    @Nullable
    Long note(SyncRun run, Instant now) {
        standing = run;
        return pace.note(now, run.counters().fetched());
    }

    /** Whether it is time to tell of progress again; it counts as told then. */
    boolean isDue(Instant now) {
        boolean due = told == null || !told.plus(BETWEEN_PROGRESS).isAfter(now);
        if (due) {
            told = now;
        }
        return due;
    }

    /** Whether there were retries that nobody was told of; they count as told then. */
    boolean hasNewRetries(CrmTraffic now) {
        CrmTraffic own = traffic(now);
        boolean more = own != null && own.retries() > retriesTold;
        if (own != null) {
            retriesTold = own.retries();
        }
        return more;
    }
}
