package com.bqs.app.http.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Finds the name that someone meant: the one that shares most letters in their order. */
final class Nearest {

    private static final LongestCommonSubsequence SHARED_LETTERS = new LongestCommonSubsequence();

    private Nearest() {}

    /** @param known at least one */
    static String to(String name, Collection<String> known) {
        return known.stream()
                .max(Comparator.comparingDouble(candidate -> similarity(name.toLowerCase(Locale.ROOT), candidate)))
                .orElseThrow();
    }

    private static double similarity(String name, String candidate) {
        return 2.0 * SHARED_LETTERS.apply(name, candidate) / (name.length() + candidate.length());
    }
}
