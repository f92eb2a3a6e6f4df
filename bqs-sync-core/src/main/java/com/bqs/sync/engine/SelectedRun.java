package com.bqs.sync.engine;

import com.bqs.domain.Counted;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.CountedException;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.model.Marks;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunTask;
import com.bqs.sync.model.StoredVersion;
import com.bqs.sync.model.SyncType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads records by their ids, repairs what verify found, or brings back what a run removed. It never moves the watermark. */
final class SelectedRun {

    private final RunSession session;

    SelectedRun(RunSession session) {
        this.session = session;
    }

    void perform(RunTask task) {
        switch (task.kind()) {
            case FETCH -> fetch(task.ids());
            case REPAIR -> remove(fetch(task.ids()));
            case UNDO_REMOVALS -> restore(Objects.requireNonNull(task.run()));
            case SYNC, ACCEPT_REMOVALS -> throw new IllegalArgumentException(task.kind() + " is no selection");
        }
    }

    /** Gives the ids that the CRM does not have. */
    private List<OptyId> fetch(Collection<OptyId> asked) {
        List<OptyId> ids = List.copyOf(new TreeSet<>(asked));
        session.announce(SyncType.SELECTED, "asked for " + Counted.records(ids.size()), OptionalLong.of(ids.size()));
        List<OptyId> gone = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += RunSession.IDS_AT_ONCE) {
            List<OptyId> some = ids.subList(from, Math.min(from + RunSession.IDS_AT_ONCE, ids.size()));
            Set<OptyId> missing = new HashSet<>(some);
            session.ask(some, Reading.SELECTED, Marks.NONE).forEach(outcome -> missing.remove(outcome.id()));
            some.stream().filter(missing::contains).forEach(gone::add);
        }
        if (!session.approach().provesAbsence()) {
            warnOfNotGiven(gone);
            return List.of();
        }
        session.writer().release(gone);
        if (!gone.isEmpty()) {
            session.account.warn("The CRM has no record " + firstOf(gone) + ".");
        }
        return gone;
    }

    private void warnOfNotGiven(List<OptyId> ids) {
        if (!ids.isEmpty()) {
            session.account.warn(
                    "Not read: " + firstOf(ids) + ". The CRM can't be asked by OptyId, and gives no record under"
                            + " the numbers that the mirror knows of them; a full run reads everything.");
        }
    }

    private void remove(List<OptyId> gone) {
        Map<OptyId, StoredVersion> stored = session.context.mirror().findVersions(gone);
        List<OptyId> live = gone.stream()
                .filter(id -> stored.containsKey(id) && !stored.get(id).isRemoved())
                .toList();
        long rows = session.liveRows.count();
        long allowed = session.context.settings().removalsAllowed(rows);
        if (live.size() > allowed) {
            throw new CountedException(
                    ErrorCode.VANISH_GUARD,
                    Counted.number(live.size()) + " of " + Counted.records(rows)
                            + " are gone from the CRM, and a run may remove " + Counted.number(allowed)
                            + " of them (BQS_VANISH_LIMIT). No record was removed. Run `bqs sync --accept-removals "
                            + session.id() + "` if they are really gone.",
                    live.size());
        }
        if (!live.isEmpty()) {
            session.writer().remove(live);
        }
    }

    private void restore(RunId run) {
        session.announce(SyncType.SELECTED, "undoing the removals of run " + run, OptionalLong.empty());
        List<OptyId> ids = session.context.mirror().findRemovedBy(run, null, RunSession.IDS_AT_ONCE);
        if (ids.isEmpty()) {
            session.account.warn("Run " + run + " has removed nothing that is still removed.");
        } else {
            session.account.warn(
                    "What was brought back holds until the next complete sweep, which removes it again if the CRM"
                            + " still lacks it.");
        }
        while (!ids.isEmpty()) {
            session.stop.check();
            session.writer().restore(ids);
            ids = session.context.mirror().findRemovedBy(run, ids.get(ids.size() - 1), RunSession.IDS_AT_ONCE);
        }
    }

    private static String firstOf(List<OptyId> ids) {
        int shown = Math.min(10, ids.size());
        StringBuilder text = new StringBuilder();
        for (OptyId id : ids.subList(0, shown)) {
            text.append(text.isEmpty() ? "" : ", ").append(id);
        }
        return ids.size() > shown ? text + " and " + (ids.size() - shown) + " more" : text.toString();
    }
}
