package com.bqs.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A script of answers that come before the right ones, one for each request to the API. Thread-safe. */
public final class Faults {

    private final Queue<Answer> script = new ArrayDeque<>();

    /** The next request gets this answer instead of the right one; several are taken in order. */
    public synchronized void add(Answer answer) {
        script.add(answer);
    }

    /** {@link #add} of an answer with a body in HTML, as a gateway or a login page sends it. */
    public void addHtml(int status, String html) {
        add(new Answer(status, "text/html; charset=utf-8", Map.of(), html.getBytes(StandardCharsets.UTF_8)));
    }

    synchronized Optional<Answer> next() {
        return Optional.ofNullable(script.poll());
    }
}
