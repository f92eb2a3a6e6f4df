package com.bqs.sync.model;

/** The number of a run in the ledger; later runs have higher ones. */
public record RunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
