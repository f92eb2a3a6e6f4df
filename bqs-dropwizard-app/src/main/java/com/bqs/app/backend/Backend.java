package com.bqs.app.backend;

import com.bqs.app.doctor.DoctorReport;
import com.bqs.postgres.ChangeReader;
import com.bqs.postgres.LastVerification;
import com.bqs.postgres.OpportunityReader;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.QuarantineReader;
import com.bqs.sync.port.RunLedgerPort;
import java.util.function.Supplier;

/**
 * What works only once the database is there.
 *
 * @param doctor examines the installation, which takes up to a minute
 */
public record Backend(
        PostgresMirror mirror, RunLedgerPort ledger, SyncControl sync, Supplier<DoctorReport> doctor, About about) {

    public OpportunityReader opportunities() {
        return mirror.opportunities();
    }

    public ChangeReader changes() {
        return mirror.changes();
    }

    public QuarantineReader quarantine() {
        return mirror.quarantine();
    }

    public LastVerification lastVerification() {
        return mirror.lastVerification();
    }
}
