package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.StopReason;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import org.jspecify.annotations.Nullable;

/** One run from its first call to its end: whatever happens in between, the ledger hears how it ended. */
public final class RunExecution {

    private final SyncContext context;
    private final SyncMode mode;
    private final MirrorState state;
    private final SyncRun begun;
    private final RunLease lease;
    private final StopSignal stop = new StopSignal();

    public RunExecution(SyncContext context, SyncMode mode, MirrorState state, SyncRun begun, RunLease lease) {
        this.context = context;
        this.mode = mode;
        this.state = state;
        this.begun = begun;
        this.lease = lease;
    }

    public SyncRun run() {
        return begun;
    }

    public void stop(StopReason reason) {
        stop.stop(reason);
    }

    /** Works on this thread; gives the run as it ended. */
    public SyncRun execute() {
        context.listener().runStarted(begun);
        RunAccount account = new RunAccount(context.settings().closedStatuses());
        RunWork work = new RunWork(context, begun, lease, account, stop);
        try (LeaseKeeper keeper = new LeaseKeeper(context.ledger(), lease, stop)) {
            MirrorState newState = work.perform(new RunPlanner(context.settings(), state), mode, state);
            RunStatus status = account.counters().failed() > 0 ? RunStatus.PARTIAL : RunStatus.SUCCESS;
            return end(work, account, status, newState, null);
        } catch (RunStoppedException e) {
            RunStatus status = e.reason() == StopReason.CANCELLED ? RunStatus.CANCELLED : RunStatus.INTERRUPTED;
            return end(work, account, status, null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return end(work, account, RunStatus.INTERRUPTED, null, null);
        } catch (RuntimeException e) {
            RunStatus status = failureOf(e).code().category() == ErrorCategory.LEASE_LOST
                    ? RunStatus.INTERRUPTED
                    : RunStatus.FAILED;
            return end(work, account, status, null, e);
        }
    }

    private SyncRun end(
            RunWork work,
            RunAccount account,
            RunStatus status,
            @Nullable MirrorState newState,
            @Nullable RuntimeException cause) {
        RunFailure failure = cause == null ? null : failureOf(cause);
        RunEnd end = new RunEnd(status, context.clock().instant(), failure, account.warnings());
        SyncRun ended;
        RuntimeException reported = cause;
        try {
            context.ledger().end(lease, end, newState);
            ended = work.run().ended(end, newState == null ? null : newState.watermark());
        } catch (SyncException e) {
            ended = unrecorded(work, end, e);
            reported = e;
        }
        context.listener().runEnded(ended, reported);
        return ended;
    }

    /** The end of a run that the ledger could not be told: its row reads INTERRUPTED once the lease has run out. */
    private static SyncRun unrecorded(RunWork work, RunEnd end, SyncException why) {
        RunFailure failure = end.failure() == null ? failureOf(why) : end.failure();
        RunEnd unrecorded = new RunEnd(
                why.category() == ErrorCategory.LEASE_LOST ? RunStatus.INTERRUPTED : RunStatus.FAILED,
                end.at(),
                failure,
                end.warnings());
        return work.run().ended(unrecorded, null);
    }

    private static RunFailure failureOf(RuntimeException cause) {
        return cause instanceof SyncException e
                ? new RunFailure(e.code(), e.getMessage())
                : new RunFailure(
                        ErrorCode.INTERNAL,
                        "A fault in BQS Sync stopped the run; the log has the details. Please report it.");
    }
}
