package com.bqs.sync;

import com.bqs.sync.engine.Inspection;
import com.bqs.sync.engine.Preview;
import com.bqs.sync.engine.RunExecution;
import com.bqs.sync.engine.RunPlanner;
import com.bqs.sync.engine.SyncContext;
import com.bqs.sync.engine.TaskCheck;
import com.bqs.sync.engine.Verification;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Look;
import com.bqs.sync.model.PreviewReport;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncSettings;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import com.bqs.sync.port.SyncListener;
import java.time.InstantSource;
import java.util.List;

/**
 * Keeps a mirror true to a CRM, run by run. Thread-safe; the lease in the ledger sees to it that one run works at a time.
 */
public final class SyncEngine {

    private final SyncContext context;

    private SyncEngine(SyncContext context) {
        this.context = context;
    }

    /**
     * An engine over the ports, with {@link SyncSettings#DEFAULT} and nobody listening.
     *
     * @param clock our own clock; it dates runs, and never decides what to read
     */
    public static SyncEngine over(
            OracleCrmPort crm,
            OpportunityRepositoryPort mirror,
            SweepPort sweeps,
            RunLedgerPort ledger,
            InstantSource clock) {
        return new SyncEngine(
                new SyncContext(crm, mirror, sweeps, ledger, SyncSettings.DEFAULT, SyncListener.NONE, clock));
    }

    public SyncEngine with(SyncSettings settings) {
        return new SyncEngine(context.with(settings));
    }

    public SyncEngine with(SyncListener listener) {
        return new SyncEngine(context.with(listener));
    }

    /**
     * What a run would read, judged from the store alone; the CRM may yet turn an automatic run into a full one.
     *
     * @throws SyncException {@code NO_WATERMARK} where an incremental run is asked for and no full run ever completed
     */
    public SyncType plan(SyncRequest request) {
        if (request.task().isSelected()) {
            return SyncType.SELECTED;
        }
        return planner().plan(request.mode(), context.clock().instant()).type();
    }

    /**
     * Begins a run: it takes the lease and enters the ledger, and nothing else yet, so this answers at once.
     *
     * @throws SyncException as {@link #plan}, and {@code RUN_NOT_FOUND} or {@code NOTHING_TO_ACCEPT} where the task names a run
     *     that it can't be done for
     */
    public SyncStart begin(SyncRequest request) {
        SyncType planned = plan(request);
        new TaskCheck(context.ledger()).check(request.task());
        RunStart start = context.ledger().begin(planned, request.trigger());
        RunLease lease = start.lease();
        return lease == null
                ? SyncStart.busy(start.run())
                : SyncStart.begun(
                        new ActiveRun(new RunExecution(context, request.mode(), request.task(), start.run(), lease)));
    }

    /**
     * Compares mirror and CRM, and writes nothing.
     *
     * @throws SyncException where either can't be read
     */
    public VerifyReport verify(VerifyDepth depth) {
        return new Verification(context, depth).verify();
    }

    /**
     * Tells what a run would do, and writes nothing.
     *
     * @throws SyncException as the run would fail
     */
    public PreviewReport preview(SyncMode mode) {
        return new Preview(context).preview(mode);
    }

    /**
     * What mirror and CRM say now of the opportunities that have this OptyId or OptyNumber.
     *
     * @throws SyncException where either can't be read
     */
    public List<Look> inspect(String idOrNumber) {
        return new Inspection(context).inspect(idOrNumber);
    }

    private RunPlanner planner() {
        return new RunPlanner(
                context.settings(),
                context.ledger().loadState(),
                context.sweeps().findSweep().orElse(null));
    }
}
