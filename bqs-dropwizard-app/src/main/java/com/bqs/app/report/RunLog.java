package com.bqs.app.report;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.SyncListener;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run as lines of the log: its beginning, its plan, each page, its end. */
final class RunLog implements SyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    @Override
    public void runStarted(SyncRun run) {
        LOG.info("started by {}", run.trigger().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void runPlanned(SyncRun run, String reason) {
        LOG.info("{}", RunLines.planned(run, reason));
    }

    @Override
    public void batchApplied(SyncRun run, List<PageReport> pages) {
        pages.forEach(page -> LOG.info("{}", RunLines.page(run, page)));
    }

    @Override
    public void runEnded(SyncRun run, @Nullable Throwable cause) {
        run.warnings().forEach(warning -> LOG.warn("{}", warning));
        RunFailure failure = run.failure().orElse(null);
        if (failure == null) {
            LOG.info("{}", RunLines.ended(run));
        } else if (failure.code() == ErrorCode.INTERNAL) {
            LOG.error("{}: {}: {}", RunLines.ended(run), failure.code(), failure.message(), cause);
        } else if (run.status() == RunStatus.FAILED) {
            LOG.error("{}: {}: {}", RunLines.ended(run), failure.code(), failure.message());
        } else {
            LOG.warn("{}: {}: {}", RunLines.ended(run), failure.code(), failure.message());
        }
    }
}
