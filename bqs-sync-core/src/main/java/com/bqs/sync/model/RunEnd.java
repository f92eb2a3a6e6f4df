package com.bqs.sync.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param status any but {@code RUNNING}
 * @param at when, by our clock
 * @param failure why the run stopped; null where it completed or was cancelled
 * @param warnings one line for each thing that a person should know of
 */
public record RunEnd(RunStatus status, Instant at, @Nullable RunFailure failure, List<String> warnings) {

    public RunEnd {
        if (status == RunStatus.RUNNING) {
            throw new IllegalArgumentException("a run cannot end RUNNING");
        }
        warnings = List.copyOf(warnings);
    }
}
