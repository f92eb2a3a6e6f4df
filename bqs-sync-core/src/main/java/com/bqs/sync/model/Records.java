package com.bqs.sync.model;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import java.util.ArrayList;
import java.util.List;

/** Records as one answer of the CRM held them: those that could be mapped, and those that could not. */
public interface Records {

    List<Opportunity> opportunities();

    List<UnreadableRecord> unreadable();

    /** The ids that can be read. */
    default List<OptyId> ids() {
        List<OptyId> ids = new ArrayList<>(size());
        opportunities().forEach(opportunity -> ids.add(opportunity.id()));
        for (UnreadableRecord record : unreadable()) {
            OptyId id = record.id();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** How many there are, readable or not. */
    default int size() {
        return opportunities().size() + unreadable().size();
    }

    /** Takes records in the order in which the CRM sent them. */
    interface Sink {

        Sink add(Opportunity opportunity);

        Sink add(UnreadableRecord record);
    }
}
