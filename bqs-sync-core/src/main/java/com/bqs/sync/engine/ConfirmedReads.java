package com.bqs.sync.engine;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.port.OracleCrmPort;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the CRM so that no empty answer is believed once: whatever came back with nothing is asked a second time. */
final class ConfirmedReads {

    private static final int TIMES = 2;
    private static final int TIMES_PROMISED = 5;

    private final OracleCrmPort crm;

    ConfirmedReads(OracleCrmPort crm) {
        this.crm = crm;
    }

    CrmProfile connect() {
        return crm.connect();
    }

    /**
     * The listing's first records; empty where nothing is left of it.
     *
     * @throws SyncException {@code ORACLE_MALFORMED} where page after page is empty and promises more, unless the CRM counts
     *     nothing either: then {@code hasMore} lies
     */
    Page fetchPage(Listing listing) {
        Page page = crm.fetchPage(listing);
        for (int asked = 1; page.isEmpty() && asked < (page.promisesMore() ? TIMES_PROMISED : TIMES); asked++) {
            page = crm.fetchPage(listing);
        }
        if (page.isEmpty() && page.promisesMore() && crm.fetchTotal(listing).orElse(1) > 0) {
            throw new SyncException(
                    ErrorCode.ORACLE_MALFORMED,
                    "The CRM's pages of opportunities " + listing + " are empty, but it says that there are more. If it"
                            + " goes on, tell the CRM's administrator.");
        }
        return page;
    }

    Optional<OptyId> fetchGreatestId() {
        return crm.fetchGreatestId().or(crm::fetchGreatestId);
    }

    Optional<OptyId> fetchIdAt(Listing listing, long position) {
        return crm.fetchIdAt(listing, position).or(() -> crm.fetchIdAt(listing, position));
    }

    OptionalLong fetchTotal(Listing listing) {
        OptionalLong total = crm.fetchTotal(listing);
        return total.isPresent() && total.getAsLong() == 0 ? crm.fetchTotal(listing) : total;
    }

    StampReading fetchNewestStamp(@Nullable Instant notAfter) {
        StampReading reading = crm.fetchNewestStamp(notAfter);
        return reading.newest() == null ? crm.fetchNewestStamp(notAfter) : reading;
    }
}
