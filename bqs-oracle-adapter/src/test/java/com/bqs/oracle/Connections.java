package com.bqs.oracle;

import com.bqs.sync.port.OracleCrmPort;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Ports onto test servers, with waits of milliseconds. */
final class Connections {

    static final OracleCredentials BASIC = OracleCredentials.basic("sync.user", "s3cret:päss");

    static final CallLimits QUICK = new CallLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(4),
            Duration.ofMillis(20),
            Duration.ofSeconds(3),
            1 << 20);

    private Connections() {}

    static OracleCrmPort to(URI origin) {
        return to(origin, QUICK);
    }

    static OracleCrmPort to(URI origin, CallLimits limits) {
        return to(settings(origin, BASIC, 4, null, limits));
    }

    static OracleCrmPort to(OracleCrmSettings settings) {
        return OracleCrm.connectTo(settings, AttributeMapping.BUILT_IN, CrmCallListener.NONE, InstantSource.system());
    }

    static OracleCrmSettings settings(
            URI origin, OracleCredentials credentials, int framework, @Nullable String finder, CallLimits limits) {
        return new OracleCrmSettings(
                origin, credentials, OracleCrmSettings.DEFAULT_API_VERSION, framework, finder, 500, limits);
    }
}
