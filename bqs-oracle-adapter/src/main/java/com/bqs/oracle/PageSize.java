package com.bqs.oracle;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;

/**
 * How many records a page is asked for: half as many after each timeout or answer of status 5xx, down to a floor, and twice
 * as many after some pages that came well, up to what was configured. Shared by all threads.
 */
final class PageSize {

    /** Below this the trouble is not the page's size. */
    static final int FLOOR = 25;

    /** Pages in a row that must come well before more is asked for. */
    static final int PAGES_BEFORE_GROWTH = 4;

    private final int most;
    private int current;
    private int limitOfServer = Integer.MAX_VALUE;
    private int wellInARow;

    PageSize(int most) {
        this.most = most;
        this.current = most;
    }

    synchronized int current() {
        return current;
    }

    /** A page of a size came; the server said how many records it gives at most, which halving believes over ours. */
    synchronized void answered(int size, int limit) {
        if (limit > 0) {
            limitOfServer = limit;
        }
        if (size != current || current == most) {
            wellInARow = 0;
        } else if (++wellInARow >= PAGES_BEFORE_GROWTH) {
            current = Math.min(most, current * 2);
            wellInARow = 0;
        }
    }

    /** An attempt at a size failed; several that were under way at once count as one. */
    synchronized void failed(int size, SyncException failure) {
        wellInARow = 0;
        if (size == current && mayBeTooMuch(failure)) {
            int given = Math.min(current, limitOfServer);
            current = Math.min(current, Math.max(Math.min(FLOOR, most), given / 2));
        }
    }

    private static boolean mayBeTooMuch(SyncException failure) {
        return failure.code() == ErrorCode.ORACLE_TIMEOUT
                || CallFailure.of(failure).isServerError();
    }
}
