package com.bqs.app.failure;

import com.bqs.sync.error.SyncException;
import java.util.List;

/** A failure of the sync, as a command tells it. */
public final class SyncFailure extends RuntimeException implements ReportedFailure {
    private static final long serialVersionUID = 1L;

    private final SyncException failure;

    public SyncFailure(SyncException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    @Override
    public String code() {
        return failure.code().name();
    }

    @Override
    public List<String> lines() {
        return List.of(failure.getMessage());
    }

    @Override
    public int exitCode() {
        return ExitCodes.of(failure.code());
    }
}
