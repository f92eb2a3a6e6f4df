package com.bqs.sync.model;

import java.util.List;

/**
 * What a comparison of mirror and CRM found.
 *
 * @param compared records that the CRM gave
 * @param pending records that changed in the CRM after the last complete run: not wrong, only not read yet
 * @param quarantined records that can't be mirrored, and are set aside or would be
 * @param notGiven stored records that the CRM did not show, where it can't be asked whether it has them; else 0
 */
public record VerifyReport(long compared, List<Difference> differences, long pending, long quarantined, long notGiven) {

    public VerifyReport {
        differences = List.copyOf(differences);
    }

    /** A report where the CRM could be asked by id. */
    public VerifyReport(long compared, List<Difference> differences, long pending, long quarantined) {
        this(compared, differences, pending, quarantined, 0);
    }

    public long count(Difference.Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }

    public boolean isEqual() {
        return differences.isEmpty();
    }
}
