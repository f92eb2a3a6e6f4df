package com.bqs.oracle;

import com.bqs.sync.port.OracleCrmPort;
import java.time.InstantSource;

/** Makes an {@link OracleCrmPort} that reads an Oracle Fusion Sales pod over its REST API. */
public final class OracleCrm {

    private OracleCrm() {}

    /**
     * A port onto a pod. Thread-safe; sends nothing until it is first called; there is nothing to close: its threads are
     * daemons that end by themselves, and idle connections are closed by the JDK.
     *
     * <p>Every call is limited by {@link CallLimits#timeout()} as a whole, also where the server trickles bytes, and ends
     * at once where the calling thread is interrupted: it then throws {@code ORACLE_NETWORK} with the thread's interrupt
     * flag set. What passes by itself is retried here and nowhere else.
     *
     * <p>The JDK keeps at most {@code http.maxConnections} (5) idle connections; raise that system property where more
     * threads than that call at once.
     *
     * @param clock tells when tokens expire and how long retries have taken; never used as the CRM's time
     */
    public static OracleCrmPort connectTo(
            OracleCrmSettings settings, AttributeMapping mapping, CrmCallListener listener, InstantSource clock) {
        return new FeignOracleCrm(settings, mapping, new CrmGateway(settings, listener, clock));
    }
}
