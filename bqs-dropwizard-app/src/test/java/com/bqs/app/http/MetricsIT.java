package com.bqs.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsIT {

    private final HttpFixture http = new HttpFixture();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void countsARunOnceHoweverOftenItTellsOfItself() throws Exception {
        aRun();

        assertThat(scrape())
                .contains(
                        "bqs_run_records_total{outcome=\"new\"} 7.0",
                        "bqs_run_records_total{outcome=\"removed\"} 2.0",
                        "bqs_run_pages_total 3.0",
                        "bqs_runs_active 0.0",
                        "bqs_runs_seconds_count{status=\"PARTIAL\",type=\"FULL\"} 1",
                        "bqs_crm_calls_seconds_count{call=\"page\"} 1",
                        "bqs_crm_retries_total{call=\"page\",code=\"ORACLE_TIMEOUT\"} 1.0",
                        "bqs_watermark_age_seconds NaN",
                        "jvm_memory_used_bytes{",
                        "jvm_gc_memory_allocated_bytes_total");
    }

    @Test
    void namesRequestsByTheirTemplate() throws Exception {
        http.get("/api/sync-runs/12345");

        assertThat(scrape())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",status=\"404\",uri=\"/api/sync-runs/{id}\"} 1")
                .doesNotContain("12345");
    }

    @Test
    void answersBeforeTheProductIsReady() throws Exception {
        http.becomeUnready("starting");

        HttpResponse<String> answer = http.get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void operationsNamesEveryFigureOfOurs() throws Exception {
        aRun();
        http.get("/api/sync-status");
        String guide = Files.readString(Path.of("..", "docs", "operations.md"));
        Set<String> ours = Pattern.compile("(?m)^# TYPE ((?:bqs|http)_\\w+)")
                .matcher(scrape())
                .results()
                .map(result -> result.group(1))
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toSet());

        assertThat(ours)
                .hasSizeGreaterThan(7)
                .allSatisfy(name -> assertThat(guide).contains("`" + name));
        assertThat(Pattern.compile("`(bqs_\\w+)").matcher(guide).results().map(result -> result.group(1)))
                .allMatch(ours::contains);
    }

    private void aRun() {
        SyncRun run = SyncRun.begun(new RunId(1), SyncType.FULL, RunTrigger.API, HttpFixture.NOW);
        http.metrics.runs().runStarted(run);
        http.metrics.runs().batchApplied(run.counting(new RunCounters(5, 0, 0, 0, 2, 0)), List.of());
        SyncRun done = run.counting(new RunCounters(7, 0, 0, 1, 3, 2));
        http.metrics.runs().batchApplied(done, List.of());
        RunEnd end = new RunEnd(RunStatus.PARTIAL, HttpFixture.NOW.plusSeconds(9), null, List.of());
        http.metrics.runs().runEnded(done.ended(end, null), null);
        http.metrics.crm().answered("page", Duration.ofMillis(20));
        http.metrics
                .crm()
                .retrying("page", new SyncException(ErrorCode.ORACLE_TIMEOUT, "too late"), Duration.ofSeconds(1));
    }

    private String scrape() throws IOException, InterruptedException {
        return http.get("/metrics").body();
    }
}
