package com.bqs.sync.model;

import java.util.List;

/**
 * What a comparison of mirror and CRM found.
 *
 * @param compared records that the CRM gave
 * @param pending records that changed in the CRM after the last complete run: not wrong, only not read yet
 * @param quarantined records that can't be mirrored, and are set aside or would be
 */
public record VerifyReport(long compared, List<Difference> differences, long pending, long quarantined) {

    public VerifyReport {
        differences = List.copyOf(differences);
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
