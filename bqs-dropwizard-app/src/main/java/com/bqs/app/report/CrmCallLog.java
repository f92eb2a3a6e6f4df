package com.bqs.app.report;

import com.bqs.oracle.CrmCallListener;
import com.bqs.sync.error.SyncException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of calls to the CRM that have to be made again: otherwise a run that waits looks like one that hangs. */
public final class CrmCallLog implements CrmCallListener {
    private static final Logger LOG = LoggerFactory.getLogger(CrmCallLog.class);

    @Override
    public void answered(String call, Duration took) {
        LOG.debug("call '{}' took {}", call, Figures.duration(took));
    }

    @Override
    public void retrying(String call, SyncException failure, Duration wait) {
        LOG.info("call '{}' again in {}: {}: {}", call, Figures.duration(wait), failure.code(), failure.getMessage());
    }
}
