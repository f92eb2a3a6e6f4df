package com.bqs.simulator.rest;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last 10,000 requests, oldest first. Holds no header that could be a credential. Thread-safe. */
public final class RequestLog {

    private static final int MOST = 10_000;

    private final Deque<Line> lines = new ArrayDeque<>();

    /**
     * One request.
     *
     * @param framework the {@code REST-Framework-Version} as sent; empty for none
     * @param status 0 where the connection was reset instead
     * @param bytes of the body, before compression
     */
    public record Line(Instant at, String method, String pathAndQuery, String framework, int status, long bytes) {}

    /** What was asked until now. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Forgets them. */
    public synchronized void clear() {
        lines.clear();
    }

    synchronized void add(Line line) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }
}
