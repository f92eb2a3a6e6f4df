package com.bqs.postgres;

import java.util.List;

/**
 * A part of the history.
 *
 * @param hasMore whether there are further changes
 * @param prunedThrough the greatest number that has been pruned away; 0 where none has
 */
public record ChangePage(List<RecordedChange> changes, boolean hasMore, long prunedThrough) {

    public ChangePage {
        changes = List.copyOf(changes);
    }
}
