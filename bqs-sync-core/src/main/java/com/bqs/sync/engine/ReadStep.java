package com.bqs.sync.engine;

import com.bqs.sync.model.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as its reader hands it over, with everything made of it that needs no mirror.
 *
 * @param arrivals null where it only says that there is nothing more
 * @param claims what it says of the CRM beside: one claim or none
 */
record ReadStep(@Nullable Arrivals arrivals, List<Claim> claims) {

    int rows() {
        return arrivals == null ? 0 : arrivals.size();
    }
}
