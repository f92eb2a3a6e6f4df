package com.bqs.sync.engine;

import com.bqs.sync.model.Claim;
import com.bqs.sync.model.Records;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step of a walk. */
interface Step {

    /** What it gave; null where it only says that there is nothing more. */
    @Nullable
    Records records();

    /**
     * What it says of the CRM beside its records, if anything.
     *
     * @param provesAbsence whether anything is to be concluded from an id's not being there
     */
    Optional<Claim> claim(boolean provesAbsence);
}
