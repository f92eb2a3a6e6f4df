package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.bqs.app.config.ConfigKey;
import com.bqs.app.doctor.DoctorReport;
import com.bqs.app.doctor.Finding;
import com.bqs.app.doctor.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorApiIT {

    private static final int MORE_THAN_THE_SERVER_HAS_THREADS = 120;

    private final HttpFixture http = new HttpFixture();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void tellsWhatTheDoctorFoundButNotHowTheMachineIsConfigured() throws Exception {
        http.doctor = () -> report(
                new Finding("configuration", Verdict.PASS, "sound", ""),
                new Finding("crm.page", Verdict.FAIL, "no answer", "raise ORACLE_TIMEOUT"));

        HttpResponse<String> answer = http.get("/api/doctor");

        assertThat(answer.body())
                .isEqualTo("{\"status\":\"fail\",\"at\":\"2026-01-13T00:00:00Z\",\"probes\":["
                        + "{\"name\":\"configuration\",\"status\":\"pass\",\"evidence\":\"sound\",\"remedy\":null},"
                        + "{\"name\":\"crm.page\",\"status\":\"fail\",\"evidence\":\"no answer\","
                        + "\"remedy\":\"raise ORACLE_TIMEOUT\"}]}");
    }

    @Test
    void whoAsksMeanwhileGetsTheSameFindingsAndHoldsNobodyUp() throws Exception {
        AtomicInteger examinations = new AtomicInteger();
        CountDownLatch patience = new CountDownLatch(1);
        http.doctor = () -> {
            examinations.incrementAndGet();
            awaitUninterruptibly(patience);
            return report();
        };

        List<CompletableFuture<HttpResponse<String>>> waiting = Stream.generate(
                        () -> client.sendAsync(http.request("/api/doctor").build(), BodyHandlers.ofString()))
                .limit(MORE_THAN_THE_SERVER_HAS_THREADS)
                .toList();
        await().until(() -> examinations.get() == 1);

        assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
        patience.countDown();
        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            JsonNode found = http.json(answer.join());
            assertThat(found.path("status").asText()).isEqualTo("pass");
        }
    }

    @Test
    void examinesAnewForWhoComesLater() throws Exception {
        AtomicInteger examinations = new AtomicInteger();
        http.doctor = () -> {
            examinations.incrementAndGet();
            return report();
        };

        http.get("/api/doctor");
        http.get("/api/doctor");

        assertThat(examinations).hasValue(2);
    }

    @Test
    void failureOfTheProgramIsAProblemLikeAnyOther() throws Exception {
        http.doctor = () -> {
            throw new IllegalStateException("made up");
        };

        HttpResponse<String> answer = http.get("/api/doctor");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(http.json(answer).path("code").asText()).isEqualTo("INTERNAL");
        assertThat(answer.body()).doesNotContain("made up");
    }

    private static DoctorReport report(Finding... findings) {
        return new DoctorReport(HttpFixture.NOW, "test", new EnumMap<>(ConfigKey.class), List.of(findings));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
