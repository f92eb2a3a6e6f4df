package com.bqs.sync.engine;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.engine.Reconciler.Trust;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.PreviewReport;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.Records;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.model.UnreadableRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads what a run would read and tells what it would write, without a lease and without a write. */
public final class Preview {

    private static final int SAMPLES = 10;
    private static final int ROWS_AT_ONCE = 5_000;

    private final SyncContext context;
    private final RowMaker rows;
    private final Reconciler reconciler;
    private final RunAccount account;
    private final List<RecordOutcome> samples = new ArrayList<>();
    private final List<OptyId> removals = new ArrayList<>();
    private long absent;

    public Preview(SyncContext context) {
        this.context = context;
        this.rows = new RowMaker(context.settings().closedStatuses());
        this.reconciler = new Reconciler(context.mirror(), rows);
        this.account = new RunAccount(context.settings().closedStatuses());
    }

    /**
     * Reads.
     *
     * @throws SyncException as a run would fail
     */
    public PreviewReport preview(SyncMode mode) {
        MirrorState state = context.ledger().loadState();
        RunPlanner planner = new RunPlanner(context.settings(), state, null);
        CrmProfile profile = context.crm().connect();
        RunPlan plan = planner.plan(mode, context.clock().instant(), profile);
        boolean isFull = plan.type() == SyncType.FULL;
        Instant since = isFull ? null : changedSince(state);
        Approach.to(context.crm(), context.mirror()).readAll(since, (records, claimed) -> {
            read(records);
            if (isFull && claimed != null) {
                countAbsent(records, claimed);
            }
        });
        return new PreviewReport(plan.type(), plan.reason(), account.counters().removing(absent), samples, removals);
    }

    private Instant changedSince(MirrorState state) {
        return Objects.requireNonNull(state.watermark(), "planned without a watermark")
                .minus(context.settings().overlap());
    }

    private void read(Records records) {
        Arrivals arrivals = rows.arrivals(records);
        List<RecordOutcome> outcomes = reconciler.reconcile(List.of(arrivals), Trust.NEWER).stream()
                .flatMap(List::stream)
                .toList();
        account.book(outcomes, Reading.FIRST);
        account.bookPages(records.size() == 0 ? 0 : 1);
        outcomes.stream()
                .filter(outcome -> outcome.kind() != RecordOutcome.Kind.UNCHANGED)
                .limit(Math.max(0, SAMPLES - samples.size()))
                .forEach(samples::add);
    }

    private void countAbsent(Records records, Approach.Interval claimed) {
        Set<OptyId> given = new HashSet<>();
        records.opportunities().forEach(opportunity -> given.add(opportunity.id()));
        for (UnreadableRecord record : records.unreadable()) {
            if (record.id() == null) {
                return;
            }
            given.add(record.id());
        }
        OptyId last = claimed.above();
        List<Opportunity> rows;
        do {
            rows = context.mirror().findLive(last, claimed.upTo(), ROWS_AT_ONCE);
            for (Opportunity row : rows) {
                last = row.id();
                if (!given.contains(row.id())) {
                    absent++;
                    if (removals.size() < SAMPLES) {
                        removals.add(row.id());
                    }
                }
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }
}
