package com.bqs.simulator.quirk;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each quirk is set to now. Thread-safe: a request that is being answered may meet a change halfway. */
public final class Quirks {

    private final Map<Quirk, String> values = new ConcurrentHashMap<>();

    /** Every quirk at its default. */
    public Quirks() {
        reset();
    }

    /**
     * Sets one.
     *
     * @throws IllegalArgumentException where the quirk takes no such value
     */
    public Quirks set(Quirk quirk, String value) {
        values.put(quirk, quirk.require(value));
        return this;
    }

    /** {@link #set(Quirk, String)} of a number. */
    public Quirks set(Quirk quirk, long value) {
        return set(quirk, Long.toString(value));
    }

    /** Switches one on. */
    public Quirks on(Quirk quirk) {
        return set(quirk, "on");
    }

    /**
     * Sets one by its name.
     *
     * @throws IllegalArgumentException where there is none of that name, or it takes no such value
     */
    public Quirks set(String name, String value) {
        return set(Quirk.named(name), value);
    }

    /** Sets every quirk to its default. */
    public void reset() {
        for (Quirk quirk : Quirk.values()) {
            values.put(quirk, quirk.byDefault());
        }
    }

    /** What each is set to. */
    public Map<Quirk, String> all() {
        return new EnumMap<>(values);
    }

    public String text(Quirk quirk) {
        return values.getOrDefault(quirk, quirk.byDefault());
    }

    public boolean isOn(Quirk quirk) {
        return text(quirk).equals("on");
    }

    public long number(Quirk quirk) {
        return Long.parseLong(text(quirk));
    }

    public BigDecimal decimal(Quirk quirk) {
        return new BigDecimal(text(quirk));
    }

    /** The parts of a list, in their order. */
    public List<String> list(Quirk quirk) {
        String text = text(quirk);
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
