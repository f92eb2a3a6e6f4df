package com.bqs.sync.engine;

import com.bqs.sync.model.Listing;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/** Reads what changed since the watermark, less the overlap. It never removes a row. */
final class IncrementalRun {

    private final RunSession session;
    private final KeySpaceEnd end;

    IncrementalRun(RunSession session, KeySpaceEnd end) {
        this.session = session;
        this.end = end;
    }

    MirrorState perform(RunOrder order) throws InterruptedException {
        Instant watermark = Objects.requireNonNull(session.state().watermark(), "planned without a watermark");
        Listing changed = Listing.upTo(end.last()).updatedSince(session.behind(watermark));
        OptionalLong total = session.crm.fetchTotal(changed);
        session.announce(SyncType.INCREMENTAL, order.plan().reason(), total);
        session.walk(changed, total, Reading.FIRST);
        new FollowUp(session).perform();
        return new CountCheck(session).afterIncremental(session.state().raisedTo(order.newest()));
    }
}
