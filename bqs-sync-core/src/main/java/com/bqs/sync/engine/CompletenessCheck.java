package com.bqs.sync.engine;

import com.bqs.domain.Counted;
import com.bqs.sync.error.CountedException;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.RunFailure;
import java.util.OptionalLong;

/**
 * Holds what a sweep read against what the CRM said it has. Reading nothing is never a success; a first sweep that read over
 * 1 % less than the CRM's total has missed something, unless the sweep before it read just as little: then the total, which
 * Oracle calls an estimate, is wrong.
 */
final class CompletenessCheck {

    private static final double TOLERANCE = 0.01;
    private static final int RUNS_BACK = 10;

    private final RunSession session;

    CompletenessCheck(RunSession session) {
        this.session = session;
    }

    /**
     * Lets a walk pass, or stops its run.
     *
     * @param read how many records it met
     * @param totalAtStart the CRM's total when it began
     * @param totalNow the CRM's total at its end
     */
    void check(long read, OptionalLong totalAtStart, OptionalLong totalNow) {
        long total = Math.max(totalAtStart.orElse(0), totalNow.orElse(0));
        if (read == 0 && total == 0) {
            throw EmptyScope.of(session.context.crm());
        }
        if (read > 0 && read >= total * (1 - TOLERANCE)) {
            return;
        }
        boolean isFirst = session.state().lastFullAt() == null;
        if (read == 0 || (isFirst && !readAsLittleBefore(read))) {
            throw new CountedException(
                    ErrorCode.ORACLE_SCOPE_EMPTY,
                    "The CRM says it has " + Counted.opportunities(total) + ", but gave " + Counted.number(read)
                            + ". Check the user's access in the CRM with `bqs doctor` and run again; if the next full run"
                            + " reads the same number, the CRM's total is taken for wrong.",
                    read);
        }
        session.account.warn("The CRM says it has " + Counted.opportunities(total) + ", but gave "
                + Counted.number(read) + "; its total is an estimate.");
    }

    private boolean readAsLittleBefore(long read) {
        return session.context.ledger().findLatest(RUNS_BACK).stream()
                .filter(earlier -> !earlier.id().equals(session.id()))
                .flatMap(earlier -> earlier.failure().stream())
                .filter(failure -> failure.code() == ErrorCode.ORACLE_SCOPE_EMPTY)
                .map(RunFailure::count)
                .anyMatch(count -> count != null && Math.abs(count - read) <= read * TOLERANCE);
    }
}
