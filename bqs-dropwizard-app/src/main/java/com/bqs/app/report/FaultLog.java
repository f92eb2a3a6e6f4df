package com.bqs.app.report;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the stack trace of a fault in this program, where a summary tells the rest. */
final class FaultLog implements SyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    @Override
    public void runEnded(SyncRun run, @Nullable Throwable cause) {
        if (run.failure()
                .filter(failure -> failure.code() == ErrorCode.INTERNAL)
                .isPresent()) {
            LOG.error("a fault stopped the run: {}", String.valueOf(cause), cause);
        }
    }
}
