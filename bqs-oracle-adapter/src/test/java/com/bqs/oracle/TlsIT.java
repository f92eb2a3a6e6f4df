package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.bqs.simulator.OracleSimulator;
import com.bqs.simulator.SimulatorOptions;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.port.OracleCrmPort;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that must not be accepted, and what is said of them. */
class TlsIT {

    private final SSLSocketFactory before = HttpsURLConnection.getDefaultSSLSocketFactory();

    @TempDir
    private Path folder;

    @AfterEach
    void trustAsBefore() {
        HttpsURLConnection.setDefaultSSLSocketFactory(before);
    }

    @Test
    void certificateThatIsTrustedAndForTheHostIsFine() throws Exception {
        try (TlsServer server = TlsServer.start(folder, "-ext", "san=dns:localhost")) {
            HttpsURLConnection.setDefaultSSLSocketFactory(server.trustingIt());

            assertThat(port(server.origin()).connect().warnings()).isEmpty();
        }
    }

    @Test
    void certificateThatNobodyTrustsIsRefused() throws Exception {
        try (TlsServer server = TlsServer.start(folder, "-ext", "san=dns:localhost")) {
            assertRefused(server, "comes from nobody whom this Java trusts", "keytool -importcert");
            SyncException reached = catchThrowableOfType(
                    SyncException.class, () -> probe(server.origin()).connect());
            assertThat(reached).hasMessageContaining("comes from nobody whom this Java trusts");
        }
    }

    @Test
    void certificateThatHasExpiredIsRefused() throws Exception {
        try (TlsServer server =
                TlsServer.start(folder, "-ext", "san=dns:localhost", "-startdate", "-20d", "-validity", "10")) {
            HttpsURLConnection.setDefaultSSLSocketFactory(server.trustingIt());

            assertRefused(server, "out of date", "clock");
        }
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws Exception {
        try (TlsServer server = TlsServer.start(folder, "-ext", "san=dns:other.example.test")) {
            HttpsURLConnection.setDefaultSSLSocketFactory(server.trustingIt());

            assertRefused(server, "for another name", "ORACLE_BASE_URL");
        }
    }

    @Test
    void serverWithoutTlsIsToldApart() {
        InstantSource clock = InstantSource.system();
        try (OracleSimulator plain = OracleSimulator.start(SimulatorOptions.defaults(clock), clock)) {
            URI origin = URI.create(plain.origin().toString().replace("http:", "https:"));

            assertThat(refusal(origin)).hasMessageContaining("does not speak TLS");
        }
    }

    private static void assertRefused(TlsServer server, String... words) {
        SyncException refusal = refusal(server.origin());
        assertThat(refusal.code()).isEqualTo(ErrorCode.ORACLE_NETWORK);
        assertThat(refusal.getMessage()).contains(words).doesNotContain("\n");
        assertThat(server.requests()).isZero();
    }

    private static SyncException refusal(URI origin) {
        return catchThrowableOfType(SyncException.class, () -> port(origin).connect());
    }

    private static OracleCrmPort port(URI origin) {
        return Connections.to(origin, Connections.QUICK.withoutRetries());
    }

    private static OracleCrmProbe probe(URI origin) {
        return OracleCrmProbe.of(
                Connections.settings(origin, Connections.BASIC, 4, null, Connections.QUICK),
                AttributeMapping.BUILT_IN,
                InstantSource.system());
    }
}
