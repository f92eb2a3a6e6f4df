package com.bqs.sync.model;

import com.bqs.domain.FieldChange;
import com.bqs.domain.OptyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record that was read.
 *
 * @param row the row as it has to stand in the mirror; null for a failed record
 * @param changes what differs from the stored row, for an updated record
 * @param isReturn whether an updated record was removed before
 * @param failure why the record could not be mirrored; null unless it failed
 */
public record RecordOutcome(
        Kind kind,
        @Nullable MirrorRow row,
        List<FieldChange> changes,
        boolean isReturn,
        @Nullable UnreadableRecord failure) {

    /** The ways; every record read counts as exactly one of the first four. */
    public enum Kind {
        NEW,
        UPDATED,
        UNCHANGED,
        /** Set aside in quarantine; what was stored of it before stays. */
        FAILED,
        /** Older than what is stored: to be asked for by id, and counted then. */
        STALE
    }

    public static RecordOutcome created(MirrorRow row) {
        return new RecordOutcome(Kind.NEW, row, List.of(), false, null);
    }

    public static RecordOutcome updated(MirrorRow row, List<FieldChange> changes) {
        return new RecordOutcome(Kind.UPDATED, row, changes, false, null);
    }

    public static RecordOutcome unchanged(MirrorRow row) {
        return new RecordOutcome(Kind.UNCHANGED, row, List.of(), false, null);
    }

    /** A removed row that the CRM shows again. */
    public static RecordOutcome returned(MirrorRow row, List<FieldChange> changes) {
        return new RecordOutcome(Kind.UPDATED, row, changes, true, null);
    }

    public static RecordOutcome stale(MirrorRow row) {
        return new RecordOutcome(Kind.STALE, row, List.of(), false, null);
    }

    public static RecordOutcome failed(UnreadableRecord failure) {
        return new RecordOutcome(Kind.FAILED, null, List.of(), false, failure);
    }

    public RecordOutcome {
        changes = List.copyOf(changes);
    }

    /** The record's id; null where a failed record has no readable one. */
    public @Nullable OptyId id() {
        if (row != null) {
            return row.opportunity().id();
        }
        return failure == null ? null : failure.id();
    }
}
