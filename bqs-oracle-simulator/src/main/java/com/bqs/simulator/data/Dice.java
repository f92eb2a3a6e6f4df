package com.bqs.simulator.data;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Chance that repeats itself: the same seed and position throw the same. Not thread-safe. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, long position) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + position);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    String oneOf(String... words) {
        return words[below(words.length)];
    }

    /** The value, or null in so many of a hundred cases. */
    <T> @Nullable T orNull(int chance, T value) {
        return percent(chance) ? null : value;
    }
}
