package com.bqs.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusReportTest {
    private static final Instant NEXT = Instant.parse("2026-01-14T00:00:00Z");

    @Test
    void beforeTheFirstRunItSaysSo() {
        assertThat(new StatusReport(null, NEXT, 0, null, 0, List.of()).lines(Runs.BEGAN))
                .containsExactly(
                        "last run    none yet: `bqs sync` starts the first one",
                        "next run    2026-01-14T00:00:00Z",
                        "mirror      0 live opportunities",
                        "watermark   none yet",
                        "quarantine  0 records");
    }

    @Test
    void aMissedRunIsCalledOverdueAndNoScheduleNone() {
        assertThat(new StatusReport(Runs.failed(), NEXT, 0, null, 0, List.of()).lines(NEXT.plusSeconds(1)))
                .contains("            ORACLE_AUTH: Check ORACLE_USER.")
                .contains("next run    2026-01-14T00:00:00Z (overdue: runs when `bqs serve` is up)");
        assertThat(new StatusReport(null, null, 0, null, 0, List.of()).lines(NEXT))
                .contains("next run    none scheduled (BQS_SCHEDULE is off)");
    }

    @Test
    void oneIsNotSaidInThePlural() {
        assertThat(new StatusReport(null, NEXT, 1, null, 1, List.of()).lines(NEXT))
                .contains("mirror      1 live opportunity", "quarantine  1 record");
    }

    @Test
    void namesMissingIndexesAndWhoMakesThem() {
        assertThat(new StatusReport(null, NEXT, 0, null, 0, List.of("a", "b")).lines(NEXT))
                .contains(
                        "indexes     searches and orders read every row until `bqs serve` or `bqs migrate` has made a, b");
    }

    @Test
    void jsonHasTheRunByTheContractsNames() {
        StatusReport report =
                new StatusReport(Runs.complete(), NEXT, 1_990, null, 10, List.of("crm_opportunities_search"));

        assertThat(Json.line(StatusJson.of(report)))
                .isEqualTo("{\"last_run\":{\"run_id\":\"7\",\"sync_type\":\"FULL\",\"status\":\"PARTIAL\","
                        + "\"trigger\":\"SCHEDULE\",\"total_fetched\":2000,\"new_records\":1900,\"updated_records\":60,"
                        + "\"unchanged_records\":30,\"removed_records\":0,\"failed_records\":10,\"expected_total\":2000,"
                        + "\"pages\":4,\"error_code\":null,\"error_message\":null,\"warnings\":[\"A column is missing.\"],"
                        + "\"watermark\":\"2026-01-12T23:59:00Z\",\"resumed_from\":null,"
                        + "\"started_at\":\"2026-01-13T00:00:00Z\",\"completed_at\":\"2026-01-13T00:00:04Z\","
                        + "\"duration_seconds\":4.000},\"next_run_at\":\"2026-01-14T00:00:00Z\",\"opportunities\":1990,"
                        + "\"watermark\":null,\"quarantined\":10,\"missing_indexes\":[\"crm_opportunities_search\"]}");
    }
}
