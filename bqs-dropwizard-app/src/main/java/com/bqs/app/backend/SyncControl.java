package com.bqs.app.backend;

import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import java.time.Instant;
import java.util.Optional;

/** Starts runs in the background of this process. Thread-safe. */
public interface SyncControl {

    /**
     * Begins a run and answers at once; the work goes on in the background.
     *
     * @throws SyncException as {@link com.bqs.sync.SyncEngine#begin}
     */
    SyncTicket start(SyncRequest request);

    /** {@link #start(SyncRequest)} of an ordinary run. */
    default SyncTicket start(SyncMode mode, RunTrigger trigger) {
        return start(new SyncRequest(mode, trigger));
    }

    /** When the next nightly run is due; absent where no schedule is set. */
    Optional<Instant> nextRunAt();
}
