package com.bqs.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunSummaryTest {
    @Test
    void aCompleteRunShowsWhatItReadAndHowFast() {
        assertThat(RunSummary.lines(Runs.complete()))
                .containsExactly(
                        "Run 7: FULL PARTIAL",
                        "  read       2,000: 1,900 new, 60 updated, 30 unchanged, 10 failed",
                        "  expected   about 2,000",
                        "  pages      4",
                        "  duration   4.0 s, 500 rows/s",
                        "  watermark  2026-01-12T23:59:00Z",
                        "  warning    A column is missing.");
    }

    @Test
    void aFailedRunEndsWithCodeAndRemedy() {
        assertThat(RunSummary.lines(Runs.failed()))
                .startsWith("Run 8: INCREMENTAL FAILED")
                .contains("  watermark  not moved")
                .endsWith("  error      ORACLE_AUTH: Check ORACLE_USER.");
    }
}
