package com.bqs.sync.engine;

import com.bqs.domain.Counted;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.SyncMode;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Holds an incremental run against the signs that it would miss something: a CRM that shows far fewer records than are stored,
 * or whose time has gone back. An automatic run becomes full; one that was asked for stops, or warns.
 */
final class ScopeCheck {

    private final RunSession session;

    ScopeCheck(RunSession session) {
        this.session = session;
    }

    RunPlan check(RunPlan plan, SyncMode mode, @Nullable Instant newest, Instant crmTime) {
        Instant watermark = session.state().watermark();
        if (watermark == null) {
            return plan;
        }
        String reason = narrowerScope(mode);
        if (reason == null && session.behind(watermark).isAfter(crmTime)) {
            reason = "the watermark " + watermark + " is later than the CRM's time " + crmTime;
        }
        if (reason == null && (newest == null || newest.isBefore(session.behind(watermark)))) {
            reason = "the newest record (" + newest + ") is older than the watermark " + watermark;
        }
        if (reason == null) {
            return plan;
        }
        if (mode == SyncMode.AUTO) {
            return RunPlan.full(reason);
        }
        session.account.warn("This incremental run may miss changes: " + reason + ". Run `bqs sync --mode full`.");
        return plan;
    }

    private @Nullable String narrowerScope(SyncMode mode) {
        if (session.state().totalDifference() == null) {
            return null;
        }
        OptionalLong total = session.approach().fetchTotal();
        long live = session.liveRows.count();
        long least = live - session.context.settings().removalsAllowed(live);
        if (total.isEmpty() || total.getAsLong() >= least) {
            return null;
        }
        String reason = "the CRM shows " + Counted.records(total.getAsLong()) + ", but the mirror holds "
                + Counted.number(live);
        if (mode != SyncMode.AUTO) {
            throw new SyncException(
                    ErrorCode.ORACLE_SCOPE_EMPTY,
                    "An incremental run is not sound: " + reason
                            + ". Check the user's access and ORACLE_FINDER; if the records are really gone, run"
                            + " `bqs sync --mode full`, whose guard decides.");
        }
        return reason;
    }
}
