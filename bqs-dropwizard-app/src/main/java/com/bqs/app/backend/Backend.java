package com.bqs.app.backend;

import com.bqs.postgres.ChangeReader;
import com.bqs.postgres.OpportunityReader;
import com.bqs.postgres.QuarantineReader;
import com.bqs.sync.port.RunLedgerPort;

/** What works only once the database is there. */
public record Backend(
        OpportunityReader opportunities,
        ChangeReader changes,
        QuarantineReader quarantine,
        RunLedgerPort ledger,
        SyncControl sync,
        About about) {}
