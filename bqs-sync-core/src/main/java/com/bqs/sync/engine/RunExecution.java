package com.bqs.sync.engine;

import com.bqs.sync.error.CountedException;
import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTask;
import com.bqs.sync.model.StopReason;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run from its first call to its end: whatever happens in between, the ledger hears how it ended. */
public final class RunExecution {

    private static final Set<ErrorCode> HOPELESS = EnumSet.of(
            ErrorCode.VANISH_GUARD,
            ErrorCode.ORACLE_SCOPE_EMPTY,
            ErrorCode.ORACLE_BAD_QUERY,
            ErrorCode.QUARANTINE_FLOOD,
            ErrorCode.CONFIG_INVALID,
            ErrorCode.CONFIG_SOURCE_CHANGED);

    private final SyncContext context;
    private final SyncMode mode;
    private final RunTask task;
    private final SyncRun begun;
    private final RunLease lease;
    private final StopSignal stop = new StopSignal();

    public RunExecution(SyncContext context, SyncMode mode, RunTask task, SyncRun begun, RunLease lease) {
        this.context = context;
        this.mode = mode;
        this.task = task;
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
        RunSession session = new RunSession(context, begun, lease, account, stop);
        try (LeaseKeeper keeper = new LeaseKeeper(context.ledger(), lease, stop)) {
            MirrorState newState = new RunWork(session).perform(mode, task);
            RunStatus status = account.counters().failed() > 0 ? RunStatus.PARTIAL : RunStatus.SUCCESS;
            return end(session, status, newState, null);
        } catch (RunStoppedException e) {
            RunStatus status = e.reason() == StopReason.CANCELLED ? RunStatus.CANCELLED : RunStatus.INTERRUPTED;
            return end(session, status, null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return end(session, RunStatus.INTERRUPTED, null, null);
        } catch (RuntimeException e) {
            RunStatus status = failureOf(e).code().category() == ErrorCategory.LEASE_LOST
                    ? RunStatus.INTERRUPTED
                    : RunStatus.FAILED;
            return end(session, status, null, e);
        }
    }

    private SyncRun end(
            RunSession session, RunStatus status, @Nullable MirrorState newState, @Nullable RuntimeException cause) {
        RunFailure failure = cause == null ? null : failureOf(cause);
        RunEnd end = new RunEnd(status, context.clock().instant(), failure, session.account.warnings());
        SyncRun ended;
        RuntimeException reported = cause;
        try {
            context.ledger().end(lease, end, newState, fate(session, newState, failure));
            ended = session.run().ended(end, newState == null ? null : newState.watermark());
        } catch (SyncException e) {
            ended = unrecorded(session, end, e);
            reported = e;
        }
        context.listener().runEnded(ended, reported);
        return ended;
    }

    /** A sweep is kept however its run ended, unless it is done or what stopped it would stop it again. */
    private static SweepFate fate(RunSession session, @Nullable MirrorState newState, @Nullable RunFailure failure) {
        boolean isDone = newState != null && session.run().type() == SyncType.FULL;
        boolean isHopeless = failure != null && HOPELESS.contains(failure.code());
        return isDone || isHopeless ? SweepFate.DISCARDED : SweepFate.KEPT;
    }

    /** The end of a run that the ledger could not be told: its row reads INTERRUPTED once the lease has run out. */
    private static SyncRun unrecorded(RunSession session, RunEnd end, SyncException why) {
        RunFailure failure = end.failure() == null ? failureOf(why) : end.failure();
        RunEnd unrecorded = new RunEnd(
                why.category() == ErrorCategory.LEASE_LOST ? RunStatus.INTERRUPTED : RunStatus.FAILED,
                end.at(),
                failure,
                end.warnings());
        return session.run().ended(unrecorded, null);
    }

    private static RunFailure failureOf(RuntimeException cause) {
        if (cause instanceof CountedException e) {
            return new RunFailure(e.code(), e.getMessage(), e.count());
        }
        return cause instanceof SyncException e
                ? new RunFailure(e.code(), e.getMessage())
                : new RunFailure(
                        ErrorCode.INTERNAL,
                        "A fault in BQS Sync stopped the run; the log has the details. Please report it.");
    }
}
