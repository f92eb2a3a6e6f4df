package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.Records;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How this CRM's records are got at: by their ids, or where it can't be asked by id, by position and number. */
interface Approach {

    /** The one that a CRM allows, once it is connected to. */
    static Approach to(OracleCrmPort crm, OpportunityRepositoryPort mirror) {
        return crm.findPositionReads()
                .<Approach>map(reads -> new ByPosition(reads, crm, mirror))
                .orElseGet(() -> new ByKey(crm, mirror));
    }

    /** Does a full or incremental run; gives the state that it leaves behind. */
    MirrorState perform(RunSession session, RunOrder order) throws InterruptedException;

    /** The CRM's count of all that it shows, or of what a run has read. */
    OptionalLong fetchTotal();

    /**
     * Shows all records to a visitor, or all that changed; each at least once.
     *
     * @param since only records with this stamp or a later one; null for all
     */
    void readAll(@Nullable Instant since, Visitor visitor);

    /**
     * What the CRM gives of these ids, confirmed.
     *
     * @param numbers the numbers of some of them, where the mirror's may not be known or right
     */
    List<? extends Records> fetchAll(Collection<OptyId> ids, Map<OptyId, String> numbers);

    /** Whether an id that is not given is gone. */
    boolean provesAbsence();

    /** Takes what is read. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Takes an answer.
         *
         * @param claimed all matching records with ids in it are here; null where nothing is to be concluded from one's lacking
         */
        void visit(Records records, @Nullable Interval claimed);
    }

    /** The ids above one, or all where it is null, up to another. */
    record Interval(@Nullable OptyId above, OptyId upTo) {}
}
