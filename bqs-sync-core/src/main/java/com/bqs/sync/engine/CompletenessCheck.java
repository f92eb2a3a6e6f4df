package com.bqs.sync.engine;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.RunLedgerPort;
import java.util.OptionalLong;

/**
 * Holds what a full run read against what the CRM said it has. Reading nothing is never a success; a first full run that read
 * over 1 % less than the CRM's total has missed something, unless the run before it read just as little: then the total, which
 * Oracle calls an estimate, is wrong.
 */
final class CompletenessCheck {

    private static final double TOLERANCE = 0.01;
    private static final int RUNS_BACK = 2;

    private final RunLedgerPort ledger;
    private final RunAccount account;

    CompletenessCheck(RunLedgerPort ledger, RunAccount account) {
        this.ledger = ledger;
        this.account = account;
    }

    void check(SyncRun run, MirrorState state, OptionalLong totalBefore, OptionalLong totalAfter) {
        long read = run.counters().fetched();
        long total = Math.max(totalBefore.orElse(0), totalAfter.orElse(0));
        boolean complete = read > 0 && read >= total * (1 - TOLERANCE);
        if (complete) {
            return;
        }
        boolean firstRun = state.lastFullAt() == null;
        if (read == 0 || (firstRun && !readAsLittleBefore(run))) {
            throw new SyncException(
                    ErrorCode.ORACLE_SCOPE_EMPTY,
                    "The CRM says it has " + total + " opportunities, but gave " + read
                            + ". Check the user's access in the"
                            + " CRM and run again; if the next full run reads the same number, the CRM's total is taken for wrong.");
        }
        account.warn(
                "The CRM says it has " + total + " opportunities, but gave " + read + "; its total is an estimate.");
    }

    private boolean readAsLittleBefore(SyncRun run) {
        long read = run.counters().fetched();
        return ledger.findLatest(RUNS_BACK).stream()
                .filter(earlier -> !earlier.id().equals(run.id()))
                .anyMatch(earlier -> earlier.type() == SyncType.FULL
                        && failedForScope(earlier)
                        && Math.abs(earlier.counters().fetched() - read) <= read * TOLERANCE);
    }

    private static boolean failedForScope(SyncRun run) {
        return run.failure()
                .filter(failure -> failure.code() == ErrorCode.ORACLE_SCOPE_EMPTY)
                .isPresent();
    }
}
