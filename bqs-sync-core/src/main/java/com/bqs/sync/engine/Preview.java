package com.bqs.sync.engine;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.engine.Reconciler.Trust;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.PreviewReport;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.model.UnreadableRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a run would read and tells what it would write, without a lease and without a write. */
public final class Preview {

    private static final int SAMPLES = 10;
    private static final int ROWS_AT_ONCE = 5_000;

    private final SyncContext context;
    private final ConfirmedReads crm;
    private final Reconciler reconciler;
    private final RunAccount account;
    private final List<RecordOutcome> samples = new ArrayList<>();
    private final List<OptyId> removals = new ArrayList<>();
    private long absent;

    public Preview(SyncContext context) {
        this.context = context;
        this.crm = new ConfirmedReads(context.crm());
        this.reconciler = new Reconciler(context.mirror(), context.settings().closedStatuses());
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
        OptyId greatest = crm.fetchGreatestId()
                .orElseThrow(() -> new SyncException(
                        ErrorCode.ORACLE_SCOPE_EMPTY,
                        "The CRM answered, but shows this user not a single opportunity; `bqs doctor` shows what each"
                                + " scope holds."));
        read(listing(plan, state, greatest), plan.type());
        return new PreviewReport(plan.type(), plan.reason(), account.counters().removing(absent), samples, removals);
    }

    private Listing listing(RunPlan plan, MirrorState state, OptyId greatest) {
        if (plan.type() == SyncType.INCREMENTAL) {
            Instant watermark = Objects.requireNonNull(state.watermark(), "planned without a watermark");
            return Listing.upTo(greatest)
                    .updatedSince(watermark.minus(context.settings().overlap()));
        }
        return Listing.upTo(context.mirror()
                .findGreatestId()
                .filter(stored -> stored.compareTo(greatest) > 0)
                .orElse(greatest));
    }

    private void read(Listing listing, SyncType type) {
        Listing rest = listing;
        while (!rest.isExhausted()) {
            Page page = crm.fetchPage(rest);
            OptyId end = page.greatestId().orElse(listing.upTo());
            List<RecordOutcome> outcomes = reconciler.reconcile(List.of(page), Trust.NEWER).stream()
                    .flatMap(List::stream)
                    .toList();
            account.book(outcomes, Reading.FIRST);
            account.bookPages(page.isEmpty() ? 0 : 1);
            outcomes.stream()
                    .filter(outcome -> outcome.kind() != RecordOutcome.Kind.UNCHANGED)
                    .limit(Math.max(0, SAMPLES - samples.size()))
                    .forEach(samples::add);
            if (type == SyncType.FULL) {
                countAbsent(page, rest.after().orElse(null), end);
            }
            rest = rest.after(end);
        }
    }

    private void countAbsent(Page page, @Nullable OptyId above, OptyId upTo) {
        Set<OptyId> given = new HashSet<>();
        page.opportunities().forEach(opportunity -> given.add(opportunity.id()));
        for (UnreadableRecord record : page.unreadable()) {
            if (record.id() == null) {
                return;
            }
            given.add(record.id());
        }
        OptyId last = above;
        List<Opportunity> rows;
        do {
            rows = context.mirror().findLive(last, upTo, ROWS_AT_ONCE);
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
