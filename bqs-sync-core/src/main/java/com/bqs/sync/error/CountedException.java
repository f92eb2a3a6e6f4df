package com.bqs.sync.error;

/** A failure with a number that a later run goes by, such as how many rows the guard kept from removal. */
public final class CountedException extends SyncException {

    private static final long serialVersionUID = 1L;

    private final long count;

    public CountedException(ErrorCode code, String message, long count) {
        super(code, message);
        this.count = count;
    }

    public long count() {
        return count;
    }
}
