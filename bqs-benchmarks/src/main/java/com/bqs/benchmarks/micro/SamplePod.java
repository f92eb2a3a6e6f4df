package com.bqs.benchmarks.micro;

import com.bqs.oracle.AttributeMapping;
import com.bqs.oracle.CrmCallListener;
import com.bqs.oracle.OracleCredentials;
import com.bqs.oracle.OracleCrm;
import com.bqs.oracle.OracleCrmSettings;
import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import com.bqs.sync.port.OracleCrmPort;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;

/** A simulated CRM that has one page of records. */
public final class SamplePod implements AutoCloseable {

    /** What a page holds. */
    public static final int ROWS = 500;

    private static final String USER = "demo";

    private final OracleSimulator simulator = OracleSimulator.start(
            SimulatorOptions.defaults(InstantSource.system()).withRows(ROWS), InstantSource.system());

    public OracleCrmSettings settings() {
        return OracleCrmSettings.of(simulator.origin(), OracleCredentials.basic(USER, USER));
    }

    /** The page as the product decodes it. */
    public Page page() {
        OracleCrmPort crm = OracleCrm.connectTo(
                settings(), AttributeMapping.BUILT_IN, CrmCallListener.NONE, InstantSource.system());
        crm.connect();
        return crm.fetchPage(everything(crm));
    }

    /** All that it has. */
    public Listing everything() {
        return everything(OracleCrm.connectTo(
                settings(), AttributeMapping.BUILT_IN, CrmCallListener.NONE, InstantSource.system()));
    }

    /** An answer's bytes. */
    public byte[] bytes(URI uri) throws IOException {
        URLConnection connection = uri.toURL().openConnection();
        String login = Base64.getEncoder().encodeToString((USER + ":" + USER).getBytes(StandardCharsets.UTF_8));
        connection.setRequestProperty("Authorization", "Basic " + login);
        connection.setRequestProperty("REST-Framework-Version", "4");
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Listing everything(OracleCrmPort crm) {
        return Listing.upTo(crm.fetchGreatestId().orElseThrow());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
