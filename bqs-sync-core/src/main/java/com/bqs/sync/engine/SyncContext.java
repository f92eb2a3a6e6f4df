package com.bqs.sync.engine;

import com.bqs.sync.model.SyncSettings;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import com.bqs.sync.port.SyncListener;
import java.time.InstantSource;

/** What every run works with. */
public record SyncContext(
        OracleCrmPort crm,
        OpportunityRepositoryPort mirror,
        SweepPort sweeps,
        RunLedgerPort ledger,
        SyncSettings settings,
        SyncListener listener,
        InstantSource clock) {

    public SyncContext with(SyncSettings other) {
        return new SyncContext(crm, mirror, sweeps, ledger, other, listener, clock);
    }

    public SyncContext with(SyncListener other) {
        return new SyncContext(crm, mirror, sweeps, ledger, settings, other, clock);
    }
}
