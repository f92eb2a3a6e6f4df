package com.bqs.sync.engine;

import com.bqs.sync.model.StampReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds the watermark: the newest stamp that a record carries and that isn't later than the CRM's own clock. One record
 * stamped in 2099 must not end all incremental runs, so later stamps are only reported.
 */
final class WatermarkReader {

    private final ConfirmedReads crm;
    private final RunAccount account;

    WatermarkReader(ConfirmedReads crm, RunAccount account) {
        this.crm = crm;
        this.account = account;
    }

    /**
     * Null where no record carries such a stamp.
     *
     * @param reading the newest stamp of all
     */
    @Nullable
    Instant read(StampReading reading) {
        Instant newest = reading.newest();
        if (newest == null || !newest.isAfter(reading.crmTime())) {
            return newest;
        }
        account.warn("Some records carry a LastUpdateDate in the CRM's future, the latest " + newest
                + "; they do not move the watermark.");
        return crm.fetchNewestStamp(reading.crmTime()).newest();
    }
}
