package com.bqs.sync.engine;

import com.bqs.sync.model.Claim;
import com.bqs.sync.model.Excerpt;
import java.util.Optional;

/** What came new from some position on. It claims nothing. */
record PositionStep(Excerpt records) implements Step {

    @Override
    public Optional<Claim> claim(boolean provesAbsence) {
        return Optional.empty();
    }
}
