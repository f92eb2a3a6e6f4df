package com.bqs.sync.engine;

import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunTask;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a full or incremental run has to do, once the CRM is connected to and it is decided.
 *
 * @param mapping the mapping's fingerprint, the closed statuses included
 * @param newest the CRM's newest stamp, read before anything else
 */
record RunOrder(
        RunPlan plan,
        RunTask task,
        CrmProfile profile,
        String mapping,
        @Nullable Instant newest) {

    /** What a complete full run leaves behind. */
    MirrorState completedAt(Instant now) {
        return new MirrorState(newest, now, profile.source(), mapping);
    }
}
