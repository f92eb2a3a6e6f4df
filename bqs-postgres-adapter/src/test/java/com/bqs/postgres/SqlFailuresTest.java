package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailuresTest {

    private final SqlFailures failures =
            new SqlFailures(ConnectionTarget.parse("jdbc:postgresql://db.example.test/bqs?password=geheim"), "public");

    @ParameterizedTest
    @CsvSource({
        "08001, DATABASE_UNAVAILABLE",
        "57P01, DATABASE_UNAVAILABLE",
        "53300, DATABASE_UNAVAILABLE",
        "40P01, DATABASE_UNAVAILABLE",
        "28P01, DATABASE_AUTH",
        "28000, DATABASE_AUTH",
        "42501, DATABASE_FORBIDDEN",
        "42P01, DATABASE_SCHEMA",
        "3F000, DATABASE_SCHEMA",
        "3D000, DATABASE_SCHEMA",
        "53100, DATABASE_FULL",
        "22021, DATABASE_REFUSED_RECORD",
        "23514, DATABASE_REFUSED_RECORD",
        "54000, DATABASE_REFUSED_RECORD",
        "57014, DATABASE_FAILED",
        "XX000, DATABASE_FAILED"
    })
    void theStateDecides(String state, ErrorCode code) {
        SyncException known = failures.translate(new RuntimeException(new SQLException("words\nmore", state)));
        assertThat(known.code()).isEqualTo(code);
        assertThat(known).hasMessageContaining("db.example.test:5432/bqs").hasMessageNotContainingAny("geheim", "\n");
    }

    @Test
    void aRefusedValueIsNotQuoted() {
        assertThat(failures.translate(new SQLException("invalid input: \"secret deal\"", "22P02")))
                .hasMessageNotContaining("secret deal");
    }

    @Test
    void thePoolsOwnTimeoutGivesWayToWhatTheServerSaid() {
        SQLException pool = new SQLTransientConnectionException("bqs-reader - Connection is not available");
        assertThat(failures.translate(pool).code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
        pool.initCause(new SQLException("password authentication failed", "28P01"));
        assertThat(failures.translate(pool).code()).isEqualTo(ErrorCode.DATABASE_AUTH);
    }

    @Test
    void whatIsNoSqlFailureIsStillADatabaseFailure() {
        assertThat(failures.translate(new IllegalStateException("odd")).code()).isEqualTo(ErrorCode.DATABASE_FAILED);
    }
}
