package com.bqs.app.failure;

import java.util.List;

/**
 * A failure that was foreseen: it is told in a few lines that say what to do, never as a stack trace.
 * Exceptions implement it.
 */
public interface ReportedFailure {
    /** Stable code, such as {@code CONFIG_INVALID}. */
    String code();

    /** What failed and what to do, one finding a line; never empty, never with a secret in it. */
    List<String> lines();

    /** The process's exit code: 1 for a failed command, 2 for bad configuration or usage. */
    int exitCode();
}
