package com.bqs.sync.engine;

import com.bqs.sync.model.Claim;
import com.bqs.sync.model.Records;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's thread makes of each step that it reads, so that less is left to the one thread that writes. Used by one
 * thread.
 *
 * @param provesAbsence whether anything is to be concluded from an id's not being there; null where nothing is claimed
 */
record StepReading(RowMaker rows, @Nullable Boolean provesAbsence) {

    ReadStep read(Step step) {
        Records records = step.records();
        Optional<Claim> claim = provesAbsence == null ? Optional.empty() : step.claim(provesAbsence);
        return new ReadStep(
                records == null ? null : rows.arrivals(records),
                claim.map(List::of).orElse(List.of()));
    }
}
