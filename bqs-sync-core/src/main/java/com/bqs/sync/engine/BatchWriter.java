package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.RecordOutcome.Kind;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.UnreadableRecord;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Writes outcomes, a batch at a time. A batch that the store refuses for its content is split until the culprit stands alone;
 * that one goes into quarantine, and all others are stored.
 */
final class BatchWriter {

    private static final Comparator<MirrorRow> BY_ID =
            Comparator.comparing(row -> row.opportunity().id());

    private final OpportunityRepositoryPort mirror;
    private final RunLease lease;
    private final RunAccount account;
    private long batches;

    BatchWriter(OpportunityRepositoryPort mirror, RunLease lease, RunAccount account) {
        this.mirror = mirror;
        this.lease = lease;
        this.account = account;
    }

    /** Commits and books the outcomes; gives them back in the same order, as they ended. */
    List<RecordOutcome> write(List<RecordOutcome> outcomes, Reading reading) {
        try {
            mirror.apply(lease, batch(outcomes, reading));
        } catch (SyncException e) {
            if (e.category() != ErrorCategory.RECORD) {
                throw e;
            }
            return outcomes.size() == 1
                    ? write(List.of(refused(outcomes.get(0), e)), reading)
                    : writeHalves(outcomes, reading);
        }
        account.book(outcomes, reading);
        return outcomes;
    }

    private List<RecordOutcome> writeHalves(List<RecordOutcome> outcomes, Reading reading) {
        int half = outcomes.size() / 2;
        List<RecordOutcome> written = new ArrayList<>(write(outcomes.subList(0, half), reading));
        written.addAll(write(outcomes.subList(half, outcomes.size()), reading));
        return written;
    }

    private Batch batch(List<RecordOutcome> outcomes, Reading reading) {
        batches++;
        List<MirrorRow> rows = rows(outcomes);
        List<OptyId> readable = rows.stream().map(row -> row.opportunity().id()).toList();
        List<MirrorRow> upserts =
                rows(outcomes.stream()
                                .filter(outcome -> outcome.kind() != Kind.UNCHANGED)
                                .toList())
                        .stream()
                        .sorted(BY_ID)
                        .toList();
        List<UnreadableRecord> quarantined = outcomes.stream()
                .map(RecordOutcome::failure)
                .filter(Objects::nonNull)
                .toList();
        return new Batch(batches, upserts, readable, quarantined, account.including(outcomes, reading));
    }

    private static List<MirrorRow> rows(List<RecordOutcome> outcomes) {
        return outcomes.stream()
                .map(RecordOutcome::row)
                .filter(Objects::nonNull)
                .toList();
    }

    private static RecordOutcome refused(RecordOutcome outcome, SyncException why) {
        MirrorRow row = outcome.row();
        if (row == null || outcome.kind() == Kind.UNCHANGED) {
            throw why;
        }
        return RecordOutcome.failed(
                new UnreadableRecord(row.opportunity().id(), null, why.getMessage(), Payload.of(row.opportunity())));
    }
}
