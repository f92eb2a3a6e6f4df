package com.bqs.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The status codes that mean closed. The code decides, never a stage's free text; codes compare exactly.
 *
 * <p>{@code OPEN}, {@code WON}, {@code LOST} and {@code NO_SALE} are Oracle's seeded codes; the lookup can be extended, so
 * a code that is neither {@code OPEN} nor listed here counts as open and is reported.
 */
public record ClosedStatuses(Set<String> codes) {

    /** {@code WON}, {@code LOST} and {@code NO_SALE}. */
    public static final ClosedStatuses DEFAULT = new ClosedStatuses(Set.of("WON", "LOST", "NO_SALE"));

    private static final String OPEN = "OPEN";

    public ClosedStatuses {
        codes = Set.copyOf(codes);
        if (codes.contains(OPEN)) {
            throw new IllegalArgumentException("OPEN cannot mean closed");
        }
    }

    public Lifecycle lifecycleOf(@Nullable String statusCode) {
        return statusCode != null && codes.contains(statusCode) ? Lifecycle.CLOSED : Lifecycle.OPEN;
    }

    /** Whether the code's meaning is known; one that is not counts as open. */
    public boolean isKnown(String statusCode) {
        return statusCode.equals(OPEN) || codes.contains(statusCode);
    }
}
