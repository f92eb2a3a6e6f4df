package com.bqs.app.backend;

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
     * @throws SyncException {@code NO_WATERMARK} or a {@code DATABASE_} code
     */
    SyncTicket start(SyncMode mode, RunTrigger trigger);

    /** When the next nightly run is due; absent where no schedule is set. */
    Optional<Instant> nextRunAt();
}
