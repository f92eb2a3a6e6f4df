package com.bqs.sync.model;

/**
 * What the mirror holds.
 *
 * @param live rows not removed
 * @param restored those of them that undo-removals brought back and the CRM has not shown since
 * @param quarantinedOnly records in quarantine without a live row
 */
public record MirrorCounts(long live, long restored, long quarantinedOnly) {

    /** How many records the CRM should have by what is stored. */
    public long expectedTotal() {
        return live - restored + quarantinedOnly;
    }
}
