package com.bqs.app.metrics;

/**
 * What goes on between this process and the CRM.
 *
 * @param retries attempts that failed and were made again
 * @param inFlight calls that have begun and are not over
 */
public record CrmTraffic(long retries, int inFlight) {

    /** The same, counted from a moment on. */
    public CrmTraffic since(CrmTraffic then) {
        return new CrmTraffic(retries - then.retries, inFlight);
    }
}
