package com.bqs.app.backend;

import org.jspecify.annotations.Nullable;

/**
 * Whether requests can be answered.
 *
 * @param backend null while the product is not ready
 * @param reason one line that says why it is not ready, and what to do; null when it is
 */
public record Readiness(@Nullable Backend backend, @Nullable String reason) {

    /** Not ready, for this reason. */
    public static Readiness waiting(String reason) {
        return new Readiness(null, reason);
    }

    public static Readiness ready(Backend backend) {
        return new Readiness(backend, null);
    }
}
