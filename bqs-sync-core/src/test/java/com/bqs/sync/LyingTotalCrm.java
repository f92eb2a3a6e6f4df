package com.bqs.sync;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.port.OracleCrmPort;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A CRM whose estimate of its size is wrong; everything else is right. */
record LyingTotalCrm(OracleCrmPort real, long total) implements OracleCrmPort {

    @Override
    public OptionalLong fetchTotal(Listing listing) {
        return OptionalLong.of(total);
    }

    @Override
    public CrmProfile connect() {
        return real.connect();
    }

    @Override
    public StampReading fetchNewestStamp(@Nullable Instant notAfter) {
        return real.fetchNewestStamp(notAfter);
    }

    @Override
    public Optional<OptyId> fetchGreatestId() {
        return real.fetchGreatestId();
    }

    @Override
    public Optional<OptyId> fetchIdAt(Listing listing, long position) {
        return real.fetchIdAt(listing, position);
    }

    @Override
    public Optional<OptyId> findIdByNumber(String optyNumber) {
        return real.findIdByNumber(optyNumber);
    }

    @Override
    public Page fetchPage(Listing listing) {
        return real.fetchPage(listing);
    }
}
