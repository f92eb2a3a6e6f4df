package com.bqs.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the cost may grow with the table, and how much slower little memory may make it. */
final class GrowthGoals {

    private final Figures figures;
    private final List<Goal> goals = new ArrayList<>();

    private GrowthGoals(Figures figures) {
        this.figures = figures;
    }

    static List<Goal> of(Figures figures) {
        GrowthGoals all = new GrowthGoals(figures);
        List<Integer> sizes = all.sizes();
        for (int i = 1; i < sizes.size(); i++) {
            all.compareWhole(sizes.get(i - 1), sizes.get(i));
        }
        if (sizes.size() > 1) {
            all.compareChanges(sizes.get(0), sizes.get(sizes.size() - 1));
        }
        all.smallHeap(SmallHeap.APPLICATION, Figures.PRODUCT);
        all.smallHeapAlone();
        all.smallHeap(SmallHeap.CORE, "core");
        return all.goals;
    }

    private List<Integer> sizes() {
        return figures.all().stream()
                .filter(summary -> summary.name().startsWith(Cases.INITIAL + "; ")
                        && summary.name().endsWith(" rows"))
                .map(summary -> (int) summary.median(Sample::rows))
                .toList();
    }

    /** What reads everything is compared with the next smaller size. */
    private void compareWhole(int smaller, int larger) {
        for (String name : List.of(Cases.INITIAL, Cases.UNCHANGED)) {
            goals.add(Goal.atMost(
                    String.format(Locale.ROOT, "%s, time per row, %,d / %,d rows", name, larger, smaller),
                    1.1,
                    figures.productPerMillion(Cases.among(larger, name))
                            / figures.productPerMillion(Cases.among(smaller, name))));
        }
    }

    /** What depends on the changes alone, the greatest with the smallest. */
    private void compareChanges(int smallest, int greatest) {
        for (String name : List.of(Cases.INCREMENTAL_THOUSAND, Cases.LIST)) {
            goals.add(Goal.atMost(
                    String.format(Locale.ROOT, "%s, time, %,d / %,d rows", name, greatest, smallest),
                    2,
                    figures.productSeconds(Cases.among(greatest, name))
                            / figures.productSeconds(Cases.among(smallest, name))));
        }
    }

    private void smallHeap(String caseName, String contender) {
        double usual = figures.productPerMillion(Cases.INITIAL);
        figures.perMillion(caseName, contender)
                .ifPresent(
                        small -> goals.add(Goal.atLeast(caseName + ", rate / usual initial rate", 0.6, usual / small)));
    }

    /** Like with like: the usual initial run is one of many in its process, and this one the first. */
    private void smallHeapAlone() {
        figures.perMillion(SmallHeap.USUAL_APPLICATION, Figures.PRODUCT)
                .ifPresent(usual -> goals.add(Goal.beside(
                        SmallHeap.APPLICATION + ", rate / that with -Xmx256m",
                        usual / figures.productPerMillion(SmallHeap.APPLICATION))));
    }
}
