package com.bqs.app.live;

import com.bqs.app.metrics.CrmTraffic;
import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what runs do: this process's as they do it, other processes' as {@link OtherRuns} finds out. Keeps the
 * latest events for listeners that come back. Thread-safe, and never waits for a listener.
 */
public final class RunEvents implements SyncListener {

    private static final int KEPT = 256;
    private static final long NONE = -1;

    private final InstantSource clock;
    private final Supplier<CrmTraffic> traffic;
    private final String process;
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<RunEvent> kept = new ArrayDeque<>();
    private final Map<RunId, FollowedRun> underWay = new LinkedHashMap<>();
    private long number;
    private long newest = NONE;
    private long ended = NONE;
    private boolean closed;

    /** @param traffic what goes on between this process and the CRM now */
    public RunEvents(InstantSource clock, Supplier<CrmTraffic> traffic) {
        this.clock = clock;
        this.traffic = traffic;
        this.process = Long.toString(clock.millis(), Character.MAX_RADIX) + "-";
    }

    /**
     * Adds a listener, and tells it first what it has missed.
     *
     * @param lastHeard the id of the last event that it has heard; null where it is new
     * @return whether that event was still known; if not, the listener has to ask how things stand
     */
    public synchronized boolean add(RunListener listener, @Nullable String lastHeard) {
        boolean known = false;
        for (RunEvent event : List.copyOf(kept)) {
            if (known) {
                listener.hear(event);
            }
            known |= event.id().equals(lastHeard);
        }
        if (closed) {
            listener.end();
        } else {
            listeners.add(listener);
        }
        return known;
    }

    public void remove(RunListener listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void runStarted(SyncRun run) {
        if (underWay.put(run.id(), FollowedRun.own(run, traffic.get())) == null) {
            publish(RunEvent.Kind.STARTED, run, null, null);
        }
    }

    @Override
    public synchronized void runPlanned(SyncRun run, String reason) {
        publish(RunEvent.Kind.PLANNED, run, reason, null);
    }

    @Override
    public synchronized void batchApplied(SyncRun run, List<PageReport> pages) {
        progress(run);
    }

    @Override
    public synchronized void runEnded(SyncRun run, @Nullable Throwable cause) {
        ended = Math.max(ended, run.id().value());
        publish(RunEvent.Kind.ENDED, run, null, null);
        underWay.remove(run.id());
    }

    /** Ends all listeners, and lets no more in. */
    public synchronized void end() {
        closed = true;
        listeners.forEach(RunListener::end);
        listeners.clear();
    }

    boolean hasListeners() {
        return !listeners.isEmpty();
    }

    void stillThere() {
        listeners.forEach(RunListener::stillThere);
    }

    /**
     * How the latest runs of all processes stand now; this process's are known better from within.
     *
     * @param latest newest first
     */
    synchronized void seen(List<SyncRun> latest) {
        long former = newest;
        for (int i = latest.size() - 1; i >= 0; i--) {
            SyncRun run = latest.get(i);
            newest = Math.max(newest, run.id().value());
            if (underWay.containsKey(run.id())) {
                seenAgain(run, Objects.requireNonNull(underWay.get(run.id())));
            } else if (run.end() == null) {
                seenFirst(run);
            } else if (former != NONE && run.id().value() > Math.max(former, ended)) {
                publish(RunEvent.Kind.ENDED, run, null, null);
            }
        }
    }

    /** Nobody looks any more: what ends meanwhile is no news later. */
    synchronized void lookAway() {
        newest = NONE;
    }

    private void seenFirst(SyncRun run) {
        if (run.id().value() > ended) {
            underWay.put(run.id(), FollowedRun.ofAnother(run));
            publish(RunEvent.Kind.STARTED, run, null, null);
        }
    }

    private void seenAgain(SyncRun run, FollowedRun followed) {
        if (followed.isOwn()) {
            return;
        }
        if (run.end() == null) {
            progress(run);
        } else {
            underWay.remove(run.id());
            publish(RunEvent.Kind.ENDED, run, null, null);
        }
    }

    /** The runs of other processes that have not been seen to end. */
    synchronized List<RunId> unended() {
        return underWay.entrySet().stream()
                .filter(entry -> !entry.getValue().isOwn())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A run that waits for the CRM applies nothing, and yet there is something to tell. */
    synchronized void tellRetries() {
        for (FollowedRun followed : underWay.values()) {
            if (followed.hasNewRetries(traffic.get())) {
                publish(
                        RunEvent.Kind.PROGRESS,
                        followed.standing(),
                        null,
                        followed.note(followed.standing(), clock.instant()));
            }
        }
    }

    private void progress(SyncRun run) {
        Instant now = clock.instant();
        FollowedRun followed = underWay.computeIfAbsent(run.id(), any -> FollowedRun.own(run, traffic.get()));
        Long pace = followed.note(run, now);
        if (followed.isDue(now)) {
            publish(RunEvent.Kind.PROGRESS, run, null, pace);
        }
    }

    private void publish(RunEvent.Kind kind, SyncRun run, @Nullable String reason, @Nullable Long pace) {
        FollowedRun followed = underWay.get(run.id());
        RunEvent event = new RunEvent(
                process + ++number, kind, run, reason, pace, followed == null ? null : followed.traffic(traffic.get()));
        kept.addLast(event);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        listeners.forEach(listener -> listener.hear(event));
    }
}
