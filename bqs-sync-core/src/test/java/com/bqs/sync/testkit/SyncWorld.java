package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import java.time.Instant;

/** A CRM that a test can change, and a store to mirror it in: in memory, or real ones. Both are empty at first. */
public interface SyncWorld {

    /** As much later than the samples as no CRM's clock is wrong. */
    Instant NOW = Opportunities.STAMP.plusSeconds(100 * 86_400L);

    OracleCrmPort crm();

    OpportunityRepositoryPort mirror();

    SweepPort sweeps();

    RunLedgerPort ledger();

    /** Creates or changes an opportunity in the CRM. */
    void put(Opportunity opportunity);

    /** Deletes an opportunity from the CRM. */
    void remove(OptyId id);

    /** Sets the CRM's clock. */
    void setTime(Instant time);

    /** Does something before each page of the CRM; what it throws is the page's failure. */
    void beforePage(Runnable action);

    /** Does something before each batch; what it throws keeps the batch from being applied. */
    void beforeBatch(Runnable action);

    /** Lets the lease run out, as if its holder had died. */
    void expireLease();
}
