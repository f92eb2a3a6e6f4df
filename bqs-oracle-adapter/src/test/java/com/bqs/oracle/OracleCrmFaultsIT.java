package com.bqs.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Listing;
import com.bqs.sync.port.OracleCrmPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleCrmFaultsIT {

    private static final Listing ALL = Listing.upTo(new OptyId(1_000));
    private static final String ORACLE_ERROR =
            "{\"title\":\"Bad Request\",\"status\":\"400\",\"o:errorDetails\":[{\"detail\":\"Attribute X is not queryable\"}]}";

    private final ScriptedCrmServer server = new ScriptedCrmServer();
    private final CountDownLatch release = new CountDownLatch(1);
    private final OracleCrmPort crm = Connections.to(server.origin());

    @AfterEach
    void stopServer() {
        release.countDown();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, ORACLE_AUTH,      ORACLE_USER and ORACLE_PASS",
        "403, ORACLE_FORBIDDEN, privilege",
        "405, ORACLE_BAD_QUERY, HTTP 405",
        "407, ORACLE_BAD_QUERY, HTTP 407",
        "412, ORACLE_BAD_QUERY, HTTP 412",
        "413, ORACLE_BAD_QUERY, HTTP 413",
        "501, ORACLE_BAD_QUERY, HTTP 501",
    })
    void refusalIsNotRetriedAndSaysWhatToDo(int status, ErrorCode code, String advice) {
        server.thenStatus(status, "<html><title>Error " + status + "--No</title></html>");
        SyncException failure = failureOf(crm::connect);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.getMessage())
                .contains(advice, "/opportunities/describe", "--No")
                .doesNotContain("\n");
        assertThat(server.asked())
                .filteredOn(asked -> asked.uri().getPath().endsWith("/describe"))
                .hasSize(1);
    }

    @Test
    void challengeAndItsAbsenceMakeNoDifference() {
        server.then(Replies.status(401, "", "WWW-Authenticate", "Basic realm=\"weblogic\""))
                .thenStatus(401, "");
        assertThat(failureOf(crm::connect).code()).isEqualTo(ErrorCode.ORACLE_AUTH);
        assertThat(failureOf(crm::connect).code()).isEqualTo(ErrorCode.ORACLE_AUTH);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void badQueryIsToldInOraclesWords() {
        server.thenStatus(400, ORACLE_ERROR);
        SyncException failure = failureOf(crm::connect);
        assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_BAD_QUERY);
        assertThat(failure).hasMessageContaining("Attribute X is not queryable");
    }

    @Test
    void notFoundNamesTheVersionsThatThePodLists() {
        server.thenStatus(404, "")
                .thenJson(
                        "{\"items\":[{\"version\":\"11.13.18.05\",\"isLatest\":true},{\"version\":\"11.13.17.11\"}]}");
        SyncException failure = failureOf(crm::connect);
        assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_NOT_FOUND);
        assertThat(failure).hasMessageContaining("ORACLE_API_VERSION").hasMessageContaining("11.13.18.05, 11.13.17.11");
        assertThat(server.lastAsked().uri().getPath()).isEqualTo("/crmRestApi/resources/");
    }

    @Test
    void notFoundOfAVersionThatIsListedIsAPrivilege() {
        server.thenStatus(404, "").thenJson("{\"items\":[{\"version\":\"11.13.18.05\",\"isLatest\":true}]}");
        assertThat(failureOf(crm::connect)).hasMessageContaining("the version is right");
    }

    @Test
    void refusedFrameworkVersionNamesThoseThatArePermitted() {
        server.thenStatus(400, "{\"title\":\"Bad Request\",\"detail\":\"REST-Framework-Version 4\"}")
                .thenJson("{\"items\":[{\"version\":\"11.13.18.05\",\"adf:extension\":{\"allowedFrameworkVersions\":"
                        + "[\"1\",\"2\",3]}}]}");
        assertThat(failureOf(crm::connect))
                .hasMessageContaining("allows the framework versions 1, 2, 3: set ORACLE_FRAMEWORK_VERSION");
    }

    @Test
    void redirectIsNeverFollowed() {
        server.then(Replies.status(302, "", "Location", "https://login.example.test/sso?token=abc"));
        SyncException failure = failureOf(crm::connect);
        assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_REDIRECT);
        assertThat(failure)
                .hasMessageContaining("https://login.example.test")
                .message()
                .doesNotContain("abc");
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void credentialsNeverLeaveTheOrigin(int status) {
        try (ScriptedCrmServer elsewhere = new ScriptedCrmServer()) {
            server.then(Replies.status(status, "", "Location", elsewhere.origin() + "/login"));
            assertThat(failureOf(crm::connect).code()).isEqualTo(ErrorCode.ORACLE_REDIRECT);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void valueOfAWrongTypeInAnEnvelopeIsMalformed() {
        OracleCrmPort impatient = Connections.to(server.origin(), Connections.QUICK.withoutRetries());
        server.thenJson(Replies.DESCRIBE).thenJson("{\"items\":{\"OptyId\":1}}").thenJson("{\"items\":\"none\"}");
        impatient.connect();
        assertThat(failureOf(() -> impatient.fetchPage(ALL)).code()).isEqualTo(ErrorCode.ORACLE_MALFORMED);
        assertThat(failureOf(() -> impatient.fetchPage(ALL)).code()).isEqualTo(ErrorCode.ORACLE_MALFORMED);
    }

    @Test
    void answerBeyondTheLimitIsMalformedAndNamesThePageSize() {
        OracleCrmPort impatient = Connections.to(server.origin(), Connections.QUICK.withoutRetries());
        server.thenJson(Replies.DESCRIBE)
                .thenJson(Replies.page("{\"OptyId\":1,\"Name\":\"" + "x".repeat(2 << 20) + "\"}"));
        impatient.connect();
        SyncException failure = failureOf(() -> impatient.fetchPage(ALL));
        assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_MALFORMED);
        assertThat(failure).hasMessageContaining("too large").hasMessageContaining("ORACLE_PAGE_SIZE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"Internal Server Error\"}", "<html><title>Down</title></html>", ""})
    void serverErrorKeepsItsWords(String body) {
        OracleCrmPort impatient = Connections.to(server.origin(), Connections.QUICK.withoutRetries());
        server.thenStatus(500, body);
        SyncException failure = failureOf(impatient::connect);
        assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_UNAVAILABLE);
        assertThat(failure).message().matches(".*HTTP 500.*(Internal Server Error|Down|unavailable).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "Sun, 06 Nov 1994 08:49:37 GMT"})
    void unusableRetryAfterLeavesTheWaitToUs(String value) {
        server.then(Replies.status(429, "", "Retry-After", value)).thenJson(Replies.DESCRIBE);
        assertThat(crm.connect().missing()).isEmpty();
        assertThat(server.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "\n <!DOCTYPE html>", "OK", "[1]"})
    void pageThatIsNoJsonIsToldApart(String body) {
        server.thenJson(body);
        assertThat(failureOf(crm::connect).code()).isEqualTo(ErrorCode.ORACLE_NOT_JSON);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '',                                   ORACLE_UNAVAILABLE",
        "400, <html><title>Gateway</title></html>,  ORACLE_UNAVAILABLE",
        "408, '',                                   ORACLE_UNAVAILABLE",
        "429, slow down,                            ORACLE_RATE_LIMIT",
        "500, <html>,                               ORACLE_UNAVAILABLE",
        "502, '',                                   ORACLE_UNAVAILABLE",
        "503, Maintenance Retry,                    ORACLE_UNAVAILABLE",
        "504, '',                                   ORACLE_UNAVAILABLE",
    })
    void whatPassesIsRetriedAndElseNamed(int status, String body, ErrorCode code) {
        server.thenStatus(status, body).thenStatus(status, body).thenJson(Replies.DESCRIBE);
        assertThat(crm.connect().missing()).isEmpty();
        assertThat(server.asked()).hasSize(3);

        OracleCrmPort impatient = Connections.to(server.origin(), Connections.QUICK.withoutRetries());
        server.thenStatus(status, body);
        assertThat(failureOf(impatient::connect).code()).isEqualTo(code);
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void retriesEndWithTheBudget() {
        for (int i = 0; i < 500; i++) {
            server.thenStatus(503, "");
        }
        assertThat(failureOf(crm::connect).code()).isEqualTo(ErrorCode.ORACLE_UNAVAILABLE);
        assertThat(server.asked()).hasSizeBetween(5, 200);
    }

    @Test
    void brokenAnswersAreAskedForAgain() {
        server.thenJson(Replies.DESCRIBE)
                .then(Replies.cutOff("{\"items\":[{\"OptyId\":1},"))
                .thenJson("{\"items\":[{\"OptyId\":1}")
                .thenJson("{\"items\":[{\"OptyId\":1}],\"count\":7}")
                .thenJson("{\"items\":[{\"OptyId\":5},{\"OptyId\":4}]}")
                .thenJson("")
                .thenJson(Replies.page("{\"OptyId\":1}", "{\"OptyId\":2}"));
        OracleCrmPort patient =
                Connections.to(server.origin(), Connections.QUICK.withRetryBudget(Duration.ofMinutes(1)));
        patient.connect();
        assertThat(patient.fetchPage(ALL).size()).isEqualTo(2);
        assertThat(server.asked()).hasSize(7);
    }

    @Test
    void pagesShrinkWhileTheServerFailsAndGrowBack() {
        server.thenJson(Replies.DESCRIBE).thenStatus(504, "").thenStatus(500, "{}");
        crm.connect();
        for (int id = 1; id <= 9; id++) {
            server.thenJson(Replies.page("{\"OptyId\":" + id + "}"));
            crm.fetchPage(ALL.after(new OptyId(id - 1)));
        }
        assertThat(server.asked().stream().skip(1))
                .extracting(asked -> asked.uri().getRawQuery().replaceFirst(".*&limit=", ""))
                .containsExactly("500", "250", "125", "125", "125", "125", "250", "250", "250", "250", "500");
    }

    @Test
    void brokenAnswerThatStaysIsMalformed() {
        OracleCrmPort impatient = Connections.to(server.origin(), Connections.QUICK.withoutRetries());
        server.then(Replies.cutOff("{\"items\":["))
                .thenJson("{\"totalResults\":")
                .thenJson("{\"Resources\":");
        assertThat(failureOf(impatient::fetchGreatestId).code()).isEqualTo(ErrorCode.ORACLE_MALFORMED);
        assertThat(failureOf(() -> impatient.fetchTotal(ALL)).code()).isEqualTo(ErrorCode.ORACLE_MALFORMED);
        assertThat(failureOf(impatient::connect).code()).isEqualTo(ErrorCode.ORACLE_MALFORMED);
    }

    @Test
    void retryAfterIsHonoured() {
        server.then(Replies.status(429, "", "Retry-After", "1")).thenJson(Replies.DESCRIBE);
        long begin = System.nanoTime();
        crm.connect();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void longerWaitThanGrantedEndsTheCall() {
        server.then(Replies.status(503, "maintenance until noon", "Retry-After", "14400"));
        assertThat(failureOf(crm::connect))
                .hasMessageContaining("in maintenance")
                .hasMessageContaining("asks to wait 14400 s");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void silentServerTimesOut() {
        OracleCrmPort impatient = impatient();
        server.then(Replies.hanging(release));
        assertThat(failureOf(impatient::connect).code()).isEqualTo(ErrorCode.ORACLE_TIMEOUT);
    }

    @Test
    void tricklingServerTimesOutAndItsThreadEnds() {
        OracleCrmPort impatient = impatient();
        server.then(Replies.trickling(release));
        SyncException failure = failureOf(impatient::fetchGreatestId);
        assertThat(failure.code()).isEqualTo(ErrorCode.ORACLE_TIMEOUT);
        Awaitility.await()
                .until(() -> Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey().getName().startsWith("bqs-oracle-"))
                        .noneMatch(thread -> Arrays.stream(thread.getValue())
                                .anyMatch(frame -> frame.getClassName().endsWith("CollectionReader"))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptEndsCallAndWait(boolean whileWaiting) throws InterruptedException {
        server.then(whileWaiting ? Replies.status(429, "", "Retry-After", "3") : Replies.hanging(release));
        AtomicReference<SyncException> failure = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            failure.set(failureOf(crm::connect));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        Awaitility.await().until(() -> !server.asked().isEmpty());
        caller.interrupt();
        caller.join(1_000);
        assertThat(failure.get())
                .hasMessageContaining("interrupted")
                .extracting(SyncException::code)
                .isEqualTo(ErrorCode.ORACLE_NETWORK);
        assertThat(interrupted.get()).isTrue();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void unreachableServerIsANetworkFailure() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        CallLimits once = Connections.QUICK.withoutRetries();
        assertThat(failureOf(Connections.to(URI.create("http://127.0.0.1:" + unused), once)::connect)
                        .code())
                .isEqualTo(ErrorCode.ORACLE_NETWORK);
        assertThat(failureOf(Connections.to(URI.create("https://no-such-host.invalid"), once)::connect))
                .hasMessageContaining("no such host")
                .extracting(SyncException::code)
                .isEqualTo(ErrorCode.ORACLE_NETWORK);
        try (RawServer plain = new RawServer("HTTP/1.1 400 Bad Request", "", "")) {
            assertThat(failureOf(Connections.to(plain.origin("https"), once)::connect)
                            .code())
                    .isEqualTo(ErrorCode.ORACLE_NETWORK);
        }
    }

    @Test
    void noFailureShowsThePassword() {
        server.thenStatus(400, "{\"title\":\"s3cret:päss was sent by sync.user\"}");
        SyncException failure = failureOf(crm::connect);
        assertThat(failure).hasMessageContaining("[REDACTED]").message().doesNotContain("s3cret");
        assertThat(failure).hasNoCause();
    }

    private OracleCrmPort impatient() {
        return Connections.to(
                server.origin(),
                Connections.QUICK.withTimeout(Duration.ofMillis(300)).withoutRetries());
    }

    private static SyncException failureOf(Runnable call) {
        return catchThrowableOfType(SyncException.class, call::run);
    }
}
