package com.bqs.app.failure;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncRun;

/** The process's exit codes: 0 success, 1 failed, 2 configuration, 3 quarantined records, 4 busy, 130 stopped. */
public final class ExitCodes {
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** What a run in the foreground ends its process with. */
    public static int of(RunStatus ended) {
        return switch (ended) {
            case SUCCESS -> 0;
            case PARTIAL -> 3;
            case CANCELLED, INTERRUPTED -> INTERRUPTED;
            case FAILED, RUNNING -> 1;
        };
    }

    /** The same, where a run that failed tells why: a mapping that does not fit the CRM is bad configuration. */
    public static int of(SyncRun ended) {
        return ended.failure()
                .filter(failure -> ended.status() == RunStatus.FAILED)
                .map(failure -> of(failure.code()))
                .orElseGet(() -> of(ended.status()));
    }

    /** What a failure ends its process with. */
    public static int of(ErrorCode code) {
        return switch (code) {
            case CONFIG_INVALID, CONFIG_SOURCE_CHANGED -> 2;
            case RUN_IN_PROGRESS -> 4;
            default -> 1;
        };
    }
}
