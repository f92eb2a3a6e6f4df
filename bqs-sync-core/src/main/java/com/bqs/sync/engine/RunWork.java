package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The work of a run: ask the CRM where it stands, read what is planned, store it page by page.
 *
 * <p>The order carries the guarantee. The watermark is read <em>before</em> anything else, so every change that the walk
 * missed has a later stamp; a full run reads those in a closing pass, an incremental one leaves them to the next.
 */
final class RunWork {

    private final SyncContext context;
    private final RunAccount account;
    private final StopSignal stop;
    private final RunLease lease;
    private final ConfirmedReads crm;
    private final Reconciler reconciler;
    private final BatchWriter writer;
    private SyncRun run;

    RunWork(SyncContext context, SyncRun begun, RunLease lease, RunAccount account, StopSignal stop) {
        this.context = context;
        this.account = account;
        this.stop = stop;
        this.lease = lease;
        this.run = begun;
        this.crm = new ConfirmedReads(context.crm());
        this.reconciler = new Reconciler(context.mirror(), context.settings().closedStatuses());
        this.writer = new BatchWriter(context.mirror(), lease, account);
    }

    /** The run as it stands. */
    SyncRun run() {
        return run.counting(account.counters());
    }

    /** Does everything, and gives the state to plan the next run on. */
    MirrorState perform(RunPlanner planner, SyncMode mode, MirrorState state) throws InterruptedException {
        stop.check();
        CrmProfile profile = context.crm().connect();
        profile.warnings().forEach(account::warn);
        RunPlan plan = planner.plan(mode, run.startedAt(), profile);
        Instant newest = new WatermarkReader(crm, account).read();
        return plan.type() == SyncType.FULL
                ? full(plan, planner, profile, state, newest)
                : incremental(plan, state, newest);
    }

    private MirrorState full(
            RunPlan plan, RunPlanner planner, CrmProfile profile, MirrorState state, @Nullable Instant newest)
            throws InterruptedException {
        OptyId greatest = fetchGreatestId();
        Listing everything = Listing.upTo(context.mirror()
                .findGreatestId()
                .filter(stored -> stored.compareTo(greatest) > 0)
                .orElse(greatest));
        OptionalLong total = announce(plan, everything);
        walk(everything, total, Reading.FIRST);
        new CompletenessCheck(context.ledger(), account).check(run(), state, total, crm.fetchTotal(everything));
        if (newest != null) {
            Listing changed = Listing.upTo(fetchGreatestId()).updatedSince(behind(newest));
            walk(changed, OptionalLong.empty(), Reading.AGAIN);
        }
        return planner.afterFull(context.clock().instant(), newest, profile);
    }

    private MirrorState incremental(RunPlan plan, MirrorState state, @Nullable Instant newest)
            throws InterruptedException {
        Instant watermark = state.watermark();
        if (watermark == null) {
            throw new IllegalStateException("an incremental run was planned without a watermark");
        }
        Listing changed = Listing.upTo(fetchGreatestId()).updatedSince(behind(watermark));
        walk(changed, announce(plan, changed), Reading.FIRST);
        return newest == null ? state : state.raisedTo(newest);
    }

    private OptionalLong announce(RunPlan plan, Listing listing) {
        OptionalLong total = crm.fetchTotal(listing);
        Long expected = total.isPresent() ? total.getAsLong() : null;
        context.ledger().recordPlan(lease, plan.type(), expected);
        run = run.planned(plan.type(), expected);
        context.listener().runPlanned(run, plan.reason());
        return total;
    }

    private void walk(Listing listing, OptionalLong total, Reading reading) throws InterruptedException {
        List<Listing> ranges =
                new RangePlanner(crm).split(listing, total, context.settings().concurrency());
        try (ParallelWalk walk = new ParallelWalk(crm, ranges, stop)) {
            for (List<Page> pages = walk.takeBatch(); !pages.isEmpty(); pages = walk.takeBatch()) {
                apply(pages, reading);
            }
        }
    }

    private void apply(List<Page> pages, Reading reading) {
        List<List<RecordOutcome>> outcomes = reconciler.reconcile(pages);
        List<RecordOutcome> all = outcomes.stream().flatMap(List::stream).toList();
        long firstPage = account.counters().pages() + 1;
        account.bookPages(pages.size());
        List<RecordOutcome> written = writer.write(all, reading);
        List<PageReport> reports = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < pages.size(); i++) {
            int to = from + outcomes.get(i).size();
            reports.add(new PageReport(firstPage + i, pages.get(i).remainder(), written.subList(from, to)));
            from = to;
        }
        context.listener().batchApplied(run(), reports);
        account.checkFlood();
    }

    private OptyId fetchGreatestId() {
        return crm.fetchGreatestId()
                .orElseThrow(
                        () -> new SyncException(
                                ErrorCode.ORACLE_SCOPE_EMPTY,
                                "The CRM answered, but shows this user not a single opportunity. Nothing was changed. Ask the CRM's"
                                        + " administrator for read access to all opportunities, or set ORACLE_FINDER to a wider scope."));
    }

    private Instant behind(Instant stamp) {
        return stamp.minus(context.settings().overlap());
    }
}
