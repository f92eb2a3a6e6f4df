package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.port.SweepPort;
import java.time.Instant;
import java.time.InstantSource;

/** All of it in memory. */
public final class InMemoryWorld implements SyncWorld {

    private final InMemoryCrm crm = new InMemoryCrm(10);
    private final InMemoryLedger ledger;
    private final InMemoryMirror mirror;

    public InMemoryWorld() {
        this(InstantSource.fixed(NOW));
    }

    /** @param clock dates the runs */
    public InMemoryWorld(InstantSource clock) {
        ledger = new InMemoryLedger(clock);
        mirror = new InMemoryMirror(ledger);
    }

    @Override
    public InMemoryCrm crm() {
        return crm;
    }

    @Override
    public InMemoryMirror mirror() {
        return mirror;
    }

    @Override
    public SweepPort sweeps() {
        return mirror.sweeps();
    }

    @Override
    public InMemoryLedger ledger() {
        return ledger;
    }

    @Override
    public void put(Opportunity opportunity) {
        crm.put(opportunity);
    }

    @Override
    public void remove(OptyId id) {
        crm.remove(id);
    }

    @Override
    public void setTime(Instant time) {
        crm.setTime(time);
    }

    @Override
    public void beforePage(Runnable action) {
        crm.beforePage(action);
    }

    @Override
    public void beforeBatch(Runnable action) {
        mirror.beforeBatch(action);
    }

    @Override
    public void expireLease() {
        ledger.expireLease();
    }
}
