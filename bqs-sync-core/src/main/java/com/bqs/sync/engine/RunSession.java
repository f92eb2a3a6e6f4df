package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.engine.Reconciler.Trust;
import com.bqs.sync.model.Claim;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.PageReport;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.OracleCrmPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the parts of one run share, and the two ways in which they all read: a walk by key, and asking for ids. */
final class RunSession {

    /** As many ids as one call asks for: more make the URL too long for some gateways. */
    static final int IDS_AT_ONCE = 200;

    final SyncContext context;
    final RunLease lease;
    final RunAccount account;
    final StopSignal stop;
    final ConfirmedReads crm;
    final LiveRows liveRows;
    private final OracleCrmPort stoppable;
    private final RowMaker rows;
    private final Reconciler reconciler;
    private SyncRun run;
    private @Nullable MirrorState state;
    private @Nullable BatchWriter writer;
    private @Nullable Approach approach;

    RunSession(SyncContext context, SyncRun begun, RunLease lease, RunAccount account, StopSignal stop) {
        this.context = context;
        this.run = begun;
        this.lease = lease;
        this.account = account;
        this.stop = stop;
        this.stoppable = new StoppableCrm(context.crm(), stop);
        this.crm = new ConfirmedReads(stoppable);
        this.liveRows = new LiveRows(context.mirror(), account);
        this.rows = newRowMaker();
        this.reconciler = new Reconciler(context.mirror(), rows);
    }

    /** The run as it stands. */
    SyncRun run() {
        return run.counting(account.counters());
    }

    RunId id() {
        return run.id();
    }

    /** What the runs before this one left behind. */
    MirrorState state() {
        if (state == null) {
            state = context.ledger().loadState();
        }
        return state;
    }

    /** Once it is known how the CRM is read. */
    void readsBy(CrmProfile profile, RunPlanner planner) {
        profile.warnings().forEach(account::warn);
        approach = Approach.to(stoppable, context.mirror());
        boolean mappingChanged = state().mapping() != null && planner.isMappingChanged(profile);
        writer = new BatchWriter(
                context.mirror(), lease, account, new History(state().lastFullAt() != null, mappingChanged));
    }

    BatchWriter writer() {
        return Objects.requireNonNull(writer, "the run does not know yet how the CRM is read");
    }

    Approach approach() {
        return Objects.requireNonNull(approach, "the run does not know yet how the CRM is read");
    }

    void resumes(RunId earlier) {
        run = run.resuming(earlier);
    }

    /** Tells the ledger and the listener what the run reads. */
    void announce(SyncType type, String reason, OptionalLong total) {
        Long expected = total.isPresent() ? total.getAsLong() : null;
        context.ledger().recordPlan(lease, type, expected);
        run = run.planned(type, expected);
        context.listener().runPlanned(run, reason);
    }

    /** Walks a listing in several parts at once. */
    void walk(Listing listing, OptionalLong total, Reading reading) throws InterruptedException {
        List<Listing> parts = planner().split(listing, total);
        Map<Integer, Listing> ranges = new TreeMap<>();
        parts.forEach(part -> ranges.put(ranges.size(), part));
        walk(ranges, reading, null);
    }

    /**
     * Walks ranges to their ends.
     *
     * @param provesAbsence for a sweep's ranges whether rows can be missed; null outside of a sweep, where nothing is claimed
     */
    void walk(Map<Integer, Listing> ranges, Reading reading, @Nullable Boolean provesAbsence)
            throws InterruptedException {
        walk(sources(ranges), reading, provesAbsence, this::reconcile);
    }

    /**
     * Walks a sweep's ranges into a mirror that holds nothing, not even tombstones: nobody else writes it, and a walk gives an
     * id once, so every record is new.
     */
    void load(Map<Integer, Listing> ranges) throws InterruptedException {
        walk(sources(ranges), Reading.FIRST, false, reconciler::allNew);
    }

    /** Walks a single source to its end; nothing is claimed. */
    void walk(StepSource source, Reading reading) throws InterruptedException {
        walk(List.of(source), reading, null, this::reconcile);
    }

    private List<StepSource> sources(Map<Integer, Listing> ranges) {
        List<StepSource> sources = new ArrayList<>();
        ranges.forEach((number, range) -> sources.add(new RangeSource(readers(), number, range)));
        return sources;
    }

    private List<List<RecordOutcome>> reconcile(List<Arrivals> listed) {
        return reconciler.reconcile(listed, Trust.NEWER);
    }

    private void walk(
            List<StepSource> sources,
            Reading reading,
            @Nullable Boolean provesAbsence,
            Function<List<Arrivals>, List<List<RecordOutcome>>> reconciling)
            throws InterruptedException {
        if (sources.isEmpty()) {
            return;
        }
        int concurrency = Math.min(sources.size(), context.settings().concurrency());
        Supplier<StepReading> readings = () -> new StepReading(newRowMaker(), provesAbsence);
        try (ParallelWalk walk = new ParallelWalk(sources, readings, stop, concurrency)) {
            for (List<ReadStep> steps = walk.takeBatch(); !steps.isEmpty(); steps = walk.takeBatch()) {
                List<Claim> claims =
                        steps.stream().flatMap(step -> step.claims().stream()).toList();
                List<Arrivals> arrivals = steps.stream()
                        .map(ReadStep::arrivals)
                        .filter(Objects::nonNull)
                        .toList();
                Marks marks = new Marks(claims, List.of(), List.of(), List.of());
                apply(arrivals, reconciling.apply(arrivals), reading, marks);
                account.checkFlood();
            }
        }
    }

    /** Asks for ids, stores what the CRM gives, and tells what it gave. The answers win over newer stored rows. */
    List<RecordOutcome> ask(List<OptyId> ids, Reading reading, Marks marks) {
        stop.check();
        List<Arrivals> answers =
                approach().fetchAll(ids, Map.of()).stream().map(rows::arrivals).toList();
        return apply(answers, reconciler.reconcile(answers, Trust.ANY), reading, marks);
    }

    /** Splits what is read into ranges. */
    RangePlanner planner() {
        return new RangePlanner(
                readers(), new CallsAtOnce(stop, context.settings().concurrency()));
    }

    /** The CRM as other threads than the run's ask it. */
    private ConfirmedReads readers() {
        return new ConfirmedReads(context.crm());
    }

    private RowMaker newRowMaker() {
        return new RowMaker(context.settings().closedStatuses());
    }

    Instant behind(Instant stamp) {
        return stamp.minus(context.settings().overlap());
    }

    private List<RecordOutcome> apply(
            List<Arrivals> answers, List<List<RecordOutcome>> outcomes, Reading reading, Marks marks) {
        List<RecordOutcome> all = outcomes.stream().flatMap(List::stream).toList();
        long firstPage = account.counters().pages() + 1;
        account.bookPages(answers.size());
        List<RecordOutcome> written = writer().write(all, reading, marks);
        List<PageReport> reports = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < answers.size(); i++) {
            int to = from + outcomes.get(i).size();
            List<RecordOutcome> ofPage = written.subList(from, to);
            if (answers.get(i).hasUnknownCodes()) {
                account.noteUnknownCodes(ofPage, reading);
            }
            reports.add(new PageReport(firstPage + i, ofPage));
            from = to;
        }
        if (!reports.isEmpty()) {
            context.listener().batchApplied(run(), reports);
        }
        return written;
    }
}
