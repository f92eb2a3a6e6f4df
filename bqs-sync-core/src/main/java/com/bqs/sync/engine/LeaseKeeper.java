package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.StopReason;
import com.bqs.sync.port.RunLedgerPort;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks after a run from outside, also while it waits for a slow CRM: renews its lease every third of its life, and hears when
 * somebody cancels it. A renewal that fails for another reason than a lost lease is simply tried again at the next turn:
 * whether the run may write is judged by each batch.
 */
final class LeaseKeeper implements AutoCloseable {

    private static final long CANCEL_CHECK_MILLIS = 500;
    private static final long LAST_ANSWER_SECONDS = 2;

    private final RunLedgerPort ledger;
    private final RunLease lease;
    private final StopSignal stop;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(new DaemonThreads("bqs-lease"));
    private final ScheduledFuture<?> renewals;
    private final ScheduledFuture<?> cancellation;

    LeaseKeeper(RunLedgerPort ledger, RunLease lease, StopSignal stop) {
        this.ledger = ledger;
        this.lease = lease;
        this.stop = stop;
        long period = lease.timeToLive().toMillis() / 3;
        cancellation = clockwork.scheduleWithFixedDelay(
                this::lookForCancel, CANCEL_CHECK_MILLIS, CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        renewals = clockwork.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    /** Lets what is being asked be answered first: whoever ends a run may close the ledger's store next. */
    @Override
    public void close() {
        renewals.cancel(false);
        cancellation.cancel(false);
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(LAST_ANSWER_SECONDS, TimeUnit.SECONDS)) {
                clockwork.shutdownNow();
            }
        } catch (InterruptedException e) {
            clockwork.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        try {
            ledger.renew(lease);
        } catch (SyncException e) {
            if (e.category() == ErrorCategory.LEASE_LOST) {
                stop.loseLease();
            }
        }
    }

    private void lookForCancel() {
        try {
            if (ledger.isCancelRequested(lease)) {
                stop.stop(StopReason.CANCELLED);
            }
        } catch (SyncException e) {
            // The database is away or the lease is lost: the renewals and the batches will tell.
            return;
        }
    }
}
