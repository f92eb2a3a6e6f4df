package com.bqs.sync.engine;

import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.UnreadableRecord;
import java.util.List;

/**
 * What arrived in one answer, before the mirror has been asked.
 *
 * @param rows as they would have to stand in the mirror, were nothing to be kept of what is stored
 * @param hasUnknownCodes whether one of the rows carries a code whose meaning is not known
 */
record Arrivals(List<MirrorRow> rows, List<UnreadableRecord> unreadable, boolean hasUnknownCodes) {

    int size() {
        return rows.size() + unreadable.size();
    }
}
