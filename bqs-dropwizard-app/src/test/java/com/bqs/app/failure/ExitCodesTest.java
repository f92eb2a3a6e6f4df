package com.bqs.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodesTest {
    @ParameterizedTest
    @CsvSource({"SUCCESS,0", "FAILED,1", "PARTIAL,3", "INTERRUPTED,130", "CANCELLED,130"})
    void aRunEndsItsProcessByHowItEnded(RunStatus status, int code) {
        assertThat(ExitCodes.of(status)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIG_SOURCE_CHANGED,2",
        "CONFIG_INVALID,2",
        "RUN_IN_PROGRESS,4",
        "NO_WATERMARK,1",
        "DATABASE_UNAVAILABLE,1"
    })
    void aFailureEndsItsProcessByItsCode(ErrorCode failure, int code) {
        assertThat(ExitCodes.of(failure)).isEqualTo(code);
    }

    @Test
    void aFailedSyncIsToldInOneLineWithItsCode() {
        SyncFailure failure = new SyncFailure(new SyncException(ErrorCode.ORACLE_AUTH, "Check the password."));

        assertThat(failure.code()).isEqualTo("ORACLE_AUTH");
        assertThat(failure.lines()).containsExactly("Check the password.");
        assertThat(failure.exitCode()).isEqualTo(1);
    }
}
