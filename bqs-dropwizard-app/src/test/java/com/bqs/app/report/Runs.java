package com.bqs.app.report;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.List;

/** Runs to report on. */
final class Runs {
    static final Instant BEGAN = Instant.parse("2026-01-13T00:00:00Z");

    private Runs() {}

    static SyncRun complete() {
        return SyncRun.begun(new RunId(7), SyncType.FULL, RunTrigger.SCHEDULE, BEGAN)
                .planned(SyncType.FULL, 2_000L)
                .counting(new RunCounters(1_900, 60, 30, 10, 4))
                .ended(
                        new RunEnd(RunStatus.PARTIAL, BEGAN.plusSeconds(4), null, List.of("A column is missing.")),
                        Instant.parse("2026-01-12T23:59:00Z"));
    }

    static SyncRun failed() {
        return SyncRun.begun(new RunId(8), SyncType.INCREMENTAL, RunTrigger.API, BEGAN)
                .ended(
                        new RunEnd(
                                RunStatus.FAILED,
                                BEGAN.plusMillis(500),
                                new RunFailure(ErrorCode.ORACLE_AUTH, "Check ORACLE_USER."),
                                List.of()),
                        null);
    }
}
