package com.bqs.app.http;

import com.bqs.app.backend.SyncControl;
import com.bqs.app.backend.SyncTicket;
import com.bqs.sync.SyncRequest;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.testkit.InMemoryLedger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins runs in a ledger in memory and leaves their work to the test. */
final class RecordedSync implements SyncControl {

    private final InMemoryLedger ledger;
    volatile @Nullable Instant nextRunAt;
    volatile @Nullable RunStart last;
    volatile @Nullable SyncRequest lastRequest;

    RecordedSync(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public SyncTicket start(SyncRequest request) {
        SyncMode mode = request.mode();
        if (mode == SyncMode.INCREMENTAL && ledger.loadState().lastFullAt() == null) {
            throw new SyncException(ErrorCode.NO_WATERMARK, "No full run has completed yet: run a full one first.");
        }
        lastRequest = request;
        RunStart start = ledger.begin(type(request), request.trigger());
        if (start.lease() != null) {
            last = start;
        }
        return new SyncTicket(start.lease() != null, start.run());
    }

    @Override
    public Optional<Instant> nextRunAt() {
        return Optional.ofNullable(nextRunAt);
    }

    private static SyncType type(SyncRequest request) {
        if (request.task().isSelected()) {
            return SyncType.SELECTED;
        }
        return request.mode() == SyncMode.INCREMENTAL ? SyncType.INCREMENTAL : SyncType.FULL;
    }
}
