package com.bqs.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes wrong, as told. Of several faults that a request meets, the one added first strikes. Thread-safe. */
public final class Faults {

    private final List<Armed> armed = new ArrayList<>();

    /** A fault with how often it was met. */
    private static final class Armed {
        private final Fault fault;
        private int met;
        private int struck;

        private Armed(Fault fault) {
            this.fault = fault;
        }

        private boolean isSpent() {
            return fault.times() >= 0 && struck >= fault.times();
        }
    }

    /** The next request gets this answer instead of the right one; several are taken in order. */
    public void add(Answer answer) {
        add(Fault.once(answer));
    }

    /** {@link #add} of an answer with a body in HTML, as a gateway or a login page sends it. */
    public void addHtml(int status, String html) {
        add(new Answer(status, "text/html; charset=utf-8", Map.of(), html.getBytes(StandardCharsets.UTF_8)));
    }

    /** Counts requests from now on. */
    public synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    /**
     * Adds what a {@linkplain FaultScript script} tells, as {@code 429 x2; reset @7}.
     *
     * @throws IllegalArgumentException names the part that cannot be read; then nothing is added
     */
    public void script(String text) {
        FaultScript.parse(text).forEach(this::add);
    }

    /** From now on all goes well. */
    public synchronized void clear() {
        armed.clear();
    }

    synchronized Optional<Fault> next(String pathAndQuery) {
        Optional<Fault> strikes = Optional.empty();
        for (Armed one : armed) {
            if (pathAndQuery.contains(one.fault.path())) {
                one.met++;
                if (strikes.isEmpty() && one.met >= one.fault.from() && !one.isSpent()) {
                    one.struck++;
                    strikes = Optional.of(one.fault);
                }
            }
        }
        armed.removeIf(Armed::isSpent);
        return strikes;
    }
}
