package com.bqs.oracle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what somebody may have meant. */
final class NearestNames {

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double ALIKE = 0.8;
    private static final int MOST = 3;

    private NearestNames() {}

    /** The known names that resemble one of the wanted ones, the most alike first. */
    static List<String> to(Collection<String> wanted, Collection<String> known) {
        return known.stream()
                .filter(name -> likeness(wanted, name) >= ALIKE)
                .sorted(Comparator.comparingDouble((String name) -> -likeness(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static double likeness(Collection<String> wanted, String name) {
        return wanted.stream()
                .mapToDouble(one -> SIMILARITY.apply(normal(one), normal(name)))
                .max()
                .orElse(0);
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
