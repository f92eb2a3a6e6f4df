package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.CrmProfile;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.StampReading;
import com.bqs.sync.port.OracleCrmPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OracleCrmIT {

    private static final Listing ALL = Listing.upTo(new OptyId(1_000));
    private static final String STAMPED =
            "{\"items\":[{\"OptyId\":3,\"LastUpdateDate\":\"2026-01-13T08:00:00.5+00:00\"}],\"count\":1,\"hasMore\":true}";

    private final ScriptedCrmServer server = new ScriptedCrmServer();
    private final OracleCrmPort crm = Connections.to(server.origin());

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void requestArrivesAsItWasWritten() {
        server.thenJson(Replies.describe("OptyId", "LastUpdateDate", "Name")).thenJson(Replies.EMPTY);
        crm.connect();
        assertThat(crm.fetchPage(ALL.updatedSince(Instant.parse("2026-01-13T00:00:00Z")))
                        .isEmpty())
                .isTrue();

        assertThat(server.lastAsked().uri().getRawPath()).isEqualTo("/crmRestApi/resources/11.13.18.05/opportunities");
        assertThat(server.lastAsked().uri().getRawQuery())
                .isEqualTo(
                        "q=OptyId%20%3C%3D%201000%20and%20LastUpdateDate%20%3E%3D%20%272026-01-13T00%3A00%3A00.000"
                                + "%2B00%3A00%27&fields=OptyId%2CName%2CLastUpdateDate&onlyData=true&orderBy=OptyId%3Aasc&limit=500");
    }

    @Test
    void headersSayWhoAsksAndWhatIsUnderstood() {
        server.thenJson(Replies.DESCRIBE);
        crm.connect();
        ScriptedCrmServer.Asked asked = server.lastAsked();
        assertThat(asked.header("Rest-framework-version")).isEqualTo("4");
        assertThat(asked.header("Accept")).isEqualTo("application/json, application/vnd.oracle.adf.error+json");
        assertThat(asked.header("Accept-encoding")).isEqualTo("gzip");
        byte[] decoded =
                Base64.getDecoder().decode(asked.header("Authorization").substring("Basic ".length()));
        assertThat(new String(decoded, StandardCharsets.UTF_8)).isEqualTo("sync.user:s3cret:päss");
    }

    @Test
    void connectTellsWhatIsMissing() {
        server.thenJson(Replies.describe("OptyId", "LastUpdateDate")).thenJson(Replies.DESCRIBE);
        CrmProfile poor = crm.connect();
        CrmProfile whole = crm.connect();
        assertThat(poor.missing()).hasSize(16);
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.warnings()).isEmpty();
        assertThat(whole.source()).isEqualTo(poor.source());
        assertThat(whole.mapping()).isNotEqualTo(poor.mapping());
    }

    @Test
    void sourceFollowsUserAndFinder() {
        String before = profile(Connections.settings(server.origin(), Connections.BASIC, 4, null, Connections.QUICK));
        assertThat(profile(Connections.settings(server.origin(), Connections.BASIC, 4, "F", Connections.QUICK)))
                .isNotEqualTo(before);
        assertThat(profile(Connections.settings(
                        server.origin(), OracleCredentials.basic("other", "s3cret"), 4, null, Connections.QUICK)))
                .isNotEqualTo(before);
        assertThat(profile(Connections.settings(
                        server.origin(), OracleCredentials.basic("sync.user", "new"), 4, null, Connections.QUICK)))
                .isEqualTo(before);
    }

    @Test
    void gzipIsUnpackedAndConnectionsAreUsedAgain() {
        server.thenJson(Replies.DESCRIBE);
        crm.connect();
        IntStream.range(0, 20).forEach(i -> {
            server.then(Replies.gzip(Replies.page("{\"OptyId\":1,\"Name\":\"" + "packed ".repeat(200) + "\"}")));
            server.thenStatus(503, "{\"title\":\"busy\"}").thenJson(Replies.page("{\"OptyId\":1}"));
            assertThat(crm.fetchPage(ALL).size()).isEqualTo(1);
            assertThat(crm.fetchPage(ALL).size()).isEqualTo(1);
        });
        assertThat(server.asked())
                .extracting(ScriptedCrmServer.Asked::clientPort)
                .containsOnly(server.asked().get(0).clientPort());
    }

    @Test
    void totalIsAbsentWhereThePodGivesNone() {
        server.thenJson("{\"items\":[{\"OptyId\":1}],\"totalResults\":1234,\"count\":1}")
                .thenJson(STAMPED);
        assertThat(crm.fetchTotal(ALL)).hasValue(1234);
        assertThat(crm.fetchTotal(ALL)).isEmpty();
    }

    @Test
    void newestStampComesWithTheCrmsTime() throws IOException {
        Instant stamp = Instant.parse("2026-01-13T08:00:00.500Z");
        assertThat(newestStamp(STAMPED, "Date: Tue, 13 Jan 2026 08:00:07 GMT"))
                .isEqualTo(new StampReading(stamp, Instant.parse("2026-01-13T08:00:07Z")));
        assertThat(newestStamp(STAMPED, "Date: yesterday")).isEqualTo(new StampReading(stamp, stamp));
        assertThat(newestStamp(Replies.EMPTY, "X: y")).isEqualTo(new StampReading(null, Instant.EPOCH));
    }

    @Test
    void singleIdsAreFoundOrAbsent() {
        server.thenJson(STAMPED)
                .thenJson(Replies.EMPTY)
                .thenJson(Replies.EMPTY)
                .thenJson(STAMPED)
                .thenJson(Replies.EMPTY);
        assertThat(crm.fetchGreatestId()).contains(new OptyId(3));
        assertThat(crm.fetchGreatestId()).isEmpty();
        assertThat(crm.fetchIdAt(ALL, 40)).contains(new OptyId(3));
        assertThat(crm.fetchIdAt(ALL, 41)).isEmpty();
        assertThat(server.lastAsked().uri().getRawQuery())
                .contains("&offset=41")
                .contains("orderBy=OptyId%3Aasc");
    }

    @Test
    void listenerHearsOfAnswersAndRetries() {
        ConcurrentHashMap<String, Integer> heard = new ConcurrentHashMap<>();
        CrmCallListener listener = new CrmCallListener() {
            @Override
            public void answered(String call, Duration took) {
                heard.merge("answered " + call, 1, Integer::sum);
            }

            @Override
            public void retrying(String call, SyncException failure, Duration wait) {
                heard.merge("retrying " + call + " " + failure.code(), 1, Integer::sum);
            }
        };
        OracleCrmPort heardPort = OracleCrm.connectTo(
                Connections.settings(server.origin(), Connections.BASIC, 4, null, Connections.QUICK),
                AttributeMapping.BUILT_IN,
                listener,
                InstantSource.system());
        server.thenStatus(503, "").thenStatus(429, "").thenJson(Replies.DESCRIBE);
        heardPort.connect();
        assertThat(heard)
                .containsOnlyKeys(
                        "answered describe",
                        "retrying describe ORACLE_UNAVAILABLE",
                        "retrying describe ORACLE_RATE_LIMIT");
    }

    private static StampReading newestStamp(String json, String header) throws IOException {
        try (RawServer raw = new RawServer("HTTP/1.1 200 OK", header, "Content-Length: " + json.length(), "", json)) {
            return Connections.to(raw.origin("http")).fetchNewestStamp(null);
        }
    }

    private String profile(OracleCrmSettings settings) {
        server.thenJson(Replies.DESCRIBE);
        return Connections.to(settings).connect().source();
    }
}
