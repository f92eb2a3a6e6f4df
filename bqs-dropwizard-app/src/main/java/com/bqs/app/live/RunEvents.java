package com.bqs.app.live;

import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what runs do: this process's as they do it, other processes' as {@link OtherRuns} finds out. Keeps the
 * latest events for listeners that come back. Thread-safe, and never waits for a listener.
 */
public final class RunEvents implements SyncListener {

    private static final int KEPT = 256;
    private static final long NONE = -1;
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(250);

    private final InstantSource clock;
    private final String process;
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<RunEvent> kept = new ArrayDeque<>();
    private final Map<RunId, Followed> underWay = new LinkedHashMap<>();
    private long number;
    private long newest = NONE;
    private long ended = NONE;
    private boolean closed;

    public RunEvents(InstantSource clock) {
        this.clock = clock;
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
        if (underWay.put(run.id(), new Followed(true)) == null) {
            publish(RunEvent.Kind.STARTED, run, null, null);
        }
    }

    @Override
    public synchronized void runPlanned(SyncRun run, String reason) {
        publish(RunEvent.Kind.PLANNED, run, reason, null);
    }

    @Override
    public synchronized void batchApplied(SyncRun run, List<PageReport> pages) {
        progress(run, true);
    }

    @Override
    public synchronized void runEnded(SyncRun run, @Nullable Throwable cause) {
        underWay.remove(run.id());
        ended = Math.max(ended, run.id().value());
        publish(RunEvent.Kind.ENDED, run, null, null);
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
            underWay.put(run.id(), new Followed(false));
            publish(RunEvent.Kind.STARTED, run, null, null);
        }
    }

    private void seenAgain(SyncRun run, Followed followed) {
        if (followed.own) {
            return;
        }
        if (run.end() == null) {
            progress(run, false);
        } else {
            underWay.remove(run.id());
            publish(RunEvent.Kind.ENDED, run, null, null);
        }
    }

    /** The runs of other processes that have not been seen to end. */
    synchronized List<RunId> unended() {
        return underWay.entrySet().stream()
                .filter(entry -> !entry.getValue().own)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void progress(SyncRun run, boolean own) {
        Instant now = clock.instant();
        Followed followed = underWay.computeIfAbsent(run.id(), any -> new Followed(own));
        Long pace = followed.pace.note(now, run.counters().fetched());
        if (followed.told == null || !followed.told.plus(BETWEEN_PROGRESS).isAfter(now)) {
            followed.told = now;
            publish(RunEvent.Kind.PROGRESS, run, null, pace);
        }
    }

    private void publish(RunEvent.Kind kind, SyncRun run, @Nullable String reason, @Nullable Long pace) {
        RunEvent event = new RunEvent(process + ++number, kind, run, reason, pace);
        kept.addLast(event);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        listeners.forEach(listener -> listener.hear(event));
    }

    private static final class Followed {
        private final boolean own;
        private final Pace pace = new Pace();
        private @Nullable Instant told;

        Followed(boolean own) {
            this.own = own;
        }
    }
}
