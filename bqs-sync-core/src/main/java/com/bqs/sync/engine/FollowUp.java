package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.RecordOutcome;
import com.bqs.sync.model.StaleRead;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run asks for by id behind its walk: records that arrived older than what is stored, and those in quarantine. */
final class FollowUp {

    private final RunSession session;
    private final OpportunityRepositoryPort mirror;

    FollowUp(RunSession session) {
        this.session = session;
        this.mirror = session.context.mirror();
    }

    void perform() {
        settleStaleReads();
        retryQuarantine();
    }

    /** The answer wins. One that is older than what it replaces is asked for once more by the next run. */
    private void settleStaleReads() {
        OptyId last = null;
        while (true) {
            List<StaleRead> reads = mirror.findStaleReads(session.id(), last, RunSession.IDS_AT_ONCE);
            if (reads.isEmpty()) {
                return;
            }
            last = reads.get(reads.size() - 1).id();
            List<OptyId> ids = reads.stream().map(StaleRead::id).toList();
            Map<OptyId, StoredVersion> before = mirror.findVersions(ids);
            Set<OptyId> answeredBefore = new HashSet<>();
            reads.stream().filter(StaleRead::isAnswered).map(StaleRead::id).forEach(answeredBefore::add);
            List<StaleRead> again = new ArrayList<>();
            Set<OptyId> settled = new HashSet<>(ids);
            for (RecordOutcome outcome : session.ask(ids, Reading.AGAIN, Marks.NONE)) {
                OptyId id = outcome.id();
                if (id != null && !answeredBefore.contains(id) && isOlder(outcome, before.get(id))) {
                    again.add(new StaleRead(id, true));
                    settled.remove(id);
                }
            }
            session.writer().mark(new Marks(List.of(), List.of(), again, List.copyOf(settled)));
        }
    }

    private static boolean isOlder(RecordOutcome outcome, @Nullable StoredVersion before) {
        Instant stored = before == null ? null : before.updatedAt();
        return outcome.row() != null && Reconciler.isOlder(outcome.row().opportunity(), stored);
    }

    /** Those that the walk did not give. Ids that the CRM no longer has leave. */
    private void retryQuarantine() {
        OptyId last = null;
        while (true) {
            List<OptyId> ids = mirror.findQuarantined(session.id(), last, RunSession.IDS_AT_ONCE);
            if (ids.isEmpty()) {
                return;
            }
            last = ids.get(ids.size() - 1);
            Set<OptyId> gone = new HashSet<>(ids);
            session.ask(ids, Reading.SELECTED, Marks.NONE).forEach(outcome -> gone.remove(outcome.id()));
            if (session.approach().provesAbsence()) {
                session.writer().release(List.copyOf(gone));
            }
        }
    }
}
