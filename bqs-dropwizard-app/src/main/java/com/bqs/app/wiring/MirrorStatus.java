package com.bqs.app.wiring;

import com.bqs.app.config.ScheduleSettings;
import com.bqs.app.report.StatusReport;
import com.bqs.app.schedule.NextFiring;
import com.bqs.postgres.PostgresMirror;
import java.util.List;

/** Reads how a mirror stands, and writes nothing. */
public final class MirrorStatus {
    private MirrorStatus() {}

    /** Before the first migration there is nothing to read but the settings. */
    public static StatusReport read(PostgresMirror mirror, ScheduleSettings schedule) {
        NextFiring nextFiring = new NextFiring(mirror.dataSource(), schedule, Clock.SYSTEM);
        if (!mirror.isCurrent()) {
            return new StatusReport(null, nextFiring.compute().orElse(null), 0, null, 0, List.of());
        }
        return new StatusReport(
                mirror.ledger().findLatestSync().orElse(null),
                nextFiring.find().orElse(null),
                mirror.repository().count().live(),
                mirror.ledger().loadState().watermark(),
                mirror.quarantine().count(),
                mirror.readIndexes().missing());
    }
}
