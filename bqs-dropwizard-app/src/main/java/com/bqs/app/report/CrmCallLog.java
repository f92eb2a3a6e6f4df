package com.bqs.app.report;

import com.bqs.oracle.CrmCallListener;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of calls to the CRM that have to be made again: otherwise a run that waits looks like one that hangs. */
public final class CrmCallLog implements CrmCallListener {
    private static final Logger LOG = LoggerFactory.getLogger(CrmCallLog.class);

    private final CrmCallListener other;

    /** @param other hears what is logged */
    public CrmCallLog(CrmCallListener other) {
        this.other = other;
    }

    @Override
    public void began(String call) {
        other.began(call);
    }

    @Override
    public void over(String call) {
        other.over(call);
    }

    @Override
    public void answered(String call, Duration took) {
        other.answered(call, took);
        RunContext.logging(() -> LOG.debug("call '{}' took {}", call, Figures.duration(took)));
    }

    @Override
    public void retrying(String call, SyncException failure, Duration wait) {
        other.retrying(call, failure, wait);
        RunContext.logging(() -> LOG.info(
                "call '{}' again in {}: {}: {}", call, Figures.duration(wait), failure.code(), failure.getMessage()));
    }
}
