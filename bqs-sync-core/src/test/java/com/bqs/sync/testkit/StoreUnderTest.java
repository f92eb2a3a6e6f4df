package com.bqs.sync.testkit;

import com.bqs.sync.model.Change;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One store for one test, empty at first: the ports that belong together, and what no port tells.
 *
 * @param changes the whole history, in order
 * @param quarantined how many records are set aside
 */
public record StoreUnderTest(
        OpportunityRepositoryPort mirror,
        SweepPort sweeps,
        RunLedgerPort ledger,
        Supplier<List<Change>> changes,
        LongSupplier quarantined) {}
