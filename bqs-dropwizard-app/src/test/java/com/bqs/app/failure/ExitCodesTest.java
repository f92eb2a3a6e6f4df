package com.bqs.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import java.time.Instant;
import java.util.List;
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
    void aMappingThatDoesNotFitIsBadConfigurationThoughTheRunHadBegun() {
        assertThat(ExitCodes.of(failed(ErrorCode.CONFIG_INVALID))).isEqualTo(2);
        assertThat(ExitCodes.of(failed(ErrorCode.ORACLE_AUTH))).isEqualTo(1);
    }

    private static SyncRun failed(ErrorCode code) {
        return SyncRun.begun(new RunId(1), SyncType.FULL, RunTrigger.CLI, Instant.EPOCH)
                .ended(new RunEnd(RunStatus.FAILED, Instant.EPOCH, new RunFailure(code, "Why."), List.of()), null);
    }

    @Test
    void aFailedSyncIsToldInOneLineWithItsCode() {
        SyncFailure failure = new SyncFailure(new SyncException(ErrorCode.ORACLE_AUTH, "Check the password."));

        assertThat(failure.code()).isEqualTo("ORACLE_AUTH");
        assertThat(failure.lines()).containsExactly("Check the password.");
        assertThat(failure.exitCode()).isEqualTo(1);
    }
}
