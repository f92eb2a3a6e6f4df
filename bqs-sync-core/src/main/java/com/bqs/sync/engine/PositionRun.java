package com.bqs.sync.engine;

import com.bqs.domain.Counted;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A run over a CRM that can't be asked by id: everything or what changed is read by position, at most one page at a time, and
 * nothing is ever removed. There is nothing to resume: a position means something else tomorrow.
 */
final class PositionRun {

    private final RunSession session;
    private final ByPosition approach;
    private final RunOrder order;

    PositionRun(RunSession session, ByPosition approach, RunOrder order) {
        this.session = session;
        this.approach = approach;
        this.order = order;
    }

    MirrorState perform() throws InterruptedException {
        MirrorState state = order.plan().type() == SyncType.FULL ? readAll() : readChanged();
        new FollowUp(session).perform();
        warn();
        return state;
    }

    private MirrorState readAll() throws InterruptedException {
        OptionalLong total = approach.fetchTotal();
        session.announce(SyncType.FULL, order.plan().reason(), total);
        PositionSource everything = source(null);
        session.walk(everything, Reading.FIRST);
        // What was created since is the next pass's, so a later total would promise too much.
        new CompletenessCheck(session).check(everything.given(), total, OptionalLong.empty());
        if (order.newest() != null) {
            session.walk(source(session.behind(order.newest())), Reading.AGAIN);
        }
        return order.completedAt(session.context.clock().instant());
    }

    private MirrorState readChanged() throws InterruptedException {
        Instant since =
                session.behind(Objects.requireNonNull(session.state().watermark(), "planned without a watermark"));
        session.announce(SyncType.INCREMENTAL, order.plan().reason(), approach.fetchTotal(since));
        session.walk(source(since), Reading.FIRST);
        return session.state().raisedTo(order.newest());
    }

    /** For a reader's thread, which is not the one that a wish to stop interrupts. */
    private PositionSource source(@Nullable Instant since) {
        return new PositionSource(session.context.crm().findPositionReads().orElseThrow(), since);
    }

    private void warn() {
        OptionalLong total = approach.fetchTotal();
        long stored = session.context.mirror().count().expectedTotal();
        session.account.warn(
                "The CRM can't be asked by OptyId, so it is read by position, and deletions can't be seen: no"
                        + " record is removed"
                        + (total.isPresent() && total.getAsLong() < stored
                                ? ", though the CRM counts " + Counted.records(total.getAsLong()) + ", the mirror "
                                        + Counted.number(stored)
                                : "")
                        + ". Ask the CRM's administrator to make OptyId queryable.");
    }
}
