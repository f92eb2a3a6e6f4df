package com.bqs.app.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Finds the key that someone meant: shared letters in order, plus shared words. */
final class NearestKey {
    private static final LongestCommonSubsequence SHARED_LETTERS = new LongestCommonSubsequence();
    private static final double RESEMBLES = 0.66;

    private NearestKey() {}

    static ConfigKey to(String name) {
        return Arrays.stream(ConfigKey.values())
                .max(Comparator.comparingDouble(key -> similarity(name, key)))
                .orElseThrow();
    }

    /** True where the name, without its first word, is so close to one of ours that a slip is likelier than another program's key. */
    static boolean resembles(String name) {
        String rest = withoutFirstWord(name);
        ConfigKey nearest = to(name);
        return letters(rest, withoutFirstWord(nearest.name())) >= RESEMBLES || words(name, nearest.name()) == 1;
    }

    private static double similarity(String name, ConfigKey key) {
        return letters(name, key.name()) + words(name, key.name());
    }

    private static double letters(String name, String key) {
        return 2.0 * SHARED_LETTERS.apply(name.toUpperCase(Locale.ROOT), key) / (name.length() + key.length());
    }

    private static double words(String name, String key) {
        Set<String> asked =
                new HashSet<>(Arrays.asList(name.toUpperCase(Locale.ROOT).split("_")));
        int all = asked.size();
        asked.retainAll(Arrays.asList(key.split("_")));
        return (double) asked.size() / all;
    }

    private static String withoutFirstWord(String name) {
        return name.substring(name.indexOf('_') + 1);
    }
}
