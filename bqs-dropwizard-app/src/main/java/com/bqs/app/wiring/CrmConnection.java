package com.bqs.app.wiring;

import com.bqs.app.config.MappingFile;
import com.bqs.app.config.OracleCredentials;
import com.bqs.app.config.OracleSettings;
import com.bqs.app.report.CrmCallLog;
import com.bqs.oracle.AttributeMapping;
import com.bqs.oracle.CallLimits;
import com.bqs.oracle.CrmCallListener;
import com.bqs.oracle.OracleCrm;
import com.bqs.oracle.OracleCrmProbe;
import com.bqs.oracle.OracleCrmSettings;
import com.bqs.sync.port.OracleCrmPort;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The port onto the CRM that the settings name. */
final class CrmConnection {
    /** Connections that the JDK keeps open between calls; beyond its default of 5 each page would pay for a new one. */
    private static final String KEPT_CONNECTIONS = "http.maxConnections";

    private CrmConnection() {}

    /**
     * @param mapping the file that names other attributes for some columns; null for the built-in ones
     * @param listener hears of calls, besides the log
     * @throws com.bqs.app.config.ConfigException where the file cannot be used
     */
    static OracleCrmPort open(OracleSettings settings, @Nullable Path mapping, CrmCallListener listener) {
        int concurrency = settings.reading().concurrency();
        System.setProperty(KEPT_CONNECTIONS, Integer.toString(Math.max(5, concurrency + 1)));
        return OracleCrm.connectTo(adapted(settings), mapped(mapping), new CrmCallLog(listener), Clock.SYSTEM);
    }

    private static AttributeMapping mapped(@Nullable Path mapping) {
        return mapping == null ? AttributeMapping.BUILT_IN : AttributeMapping.builtInExcept(MappingFile.read(mapping));
    }

    static OracleCrmProbe probe(OracleSettings settings, @Nullable Path mapping, Duration callLimit) {
        OracleCrmSettings adapted = adapted(settings);
        return OracleCrmProbe.of(
                new OracleCrmSettings(
                        adapted.origin(),
                        adapted.credentials(),
                        adapted.apiVersion(),
                        adapted.frameworkVersion(),
                        adapted.finder(),
                        adapted.pageSize(),
                        adapted.limits().withTimeout(callLimit)),
                mapped(mapping),
                Clock.SYSTEM);
    }

    private static OracleCrmSettings adapted(OracleSettings settings) {
        return new OracleCrmSettings(
                settings.origin(),
                adapted(settings.credentials()),
                settings.apiVersion(),
                settings.frameworkVersion(),
                settings.finder(),
                settings.reading().pageSize(),
                CallLimits.DEFAULT.withTimeout(settings.reading().timeout()));
    }

    private static com.bqs.oracle.OracleCredentials adapted(OracleCredentials credentials) {
        if (credentials instanceof OracleCredentials.OAuthClient client) {
            return com.bqs.oracle.OracleCredentials.client(
                    client.tokenUrl(), client.clientId(), client.clientSecret().reveal(), client.scope());
        }
        OracleCredentials.Basic basic = (OracleCredentials.Basic) credentials;
        return com.bqs.oracle.OracleCredentials.basic(
                basic.user(), basic.password().reveal());
    }
}
