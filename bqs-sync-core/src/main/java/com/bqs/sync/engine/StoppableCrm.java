package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.port.PositionReads;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The CRM as a run's own thread asks it: the wish to stop ends a call that is under way. */
final class StoppableCrm implements OracleCrmPort {

    private final OracleCrmPort crm;
    private final StopSignal stop;

    StoppableCrm(OracleCrmPort crm, StopSignal stop) {
        this.crm = crm;
        this.stop = stop;
    }

    @Override
    public CrmProfile connect() {
        return stop.await(crm::connect);
    }

    @Override
    public OptionalLong fetchTotal(Listing listing) {
        return stop.await(() -> crm.fetchTotal(listing));
    }

    @Override
    public StampReading fetchNewestStamp(@Nullable Instant notAfter) {
        return stop.await(() -> crm.fetchNewestStamp(notAfter));
    }

    @Override
    public Optional<OptyId> fetchGreatestId() {
        return stop.await(crm::fetchGreatestId);
    }

    @Override
    public Optional<OptyId> fetchIdAt(Listing listing, long position) {
        return stop.await(() -> crm.fetchIdAt(listing, position));
    }

    @Override
    public Optional<OptyId> findIdByNumber(String optyNumber) {
        return stop.await(() -> crm.findIdByNumber(optyNumber));
    }

    @Override
    public Page fetchPage(Listing listing) {
        return stop.await(() -> crm.fetchPage(listing));
    }

    @Override
    public Optional<PositionReads> findPositionReads() {
        return crm.findPositionReads().map(reads -> new StoppablePositions(reads, stop));
    }

    @Override
    public String explainEmptiness() {
        return stop.await(crm::explainEmptiness);
    }
}
