package com.bqs.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.RunLedgerPort;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PostgresRunLedgerIT {

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();
    private final RunLedgerPort ledger = mirror.ledger();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void ofManyCallersOneGetsTheLease() {
        List<PostgresMirror> processes = IntStream.range(0, 2)
                .mapToObj(i -> schema.open(Duration.ofSeconds(15)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<RunStart> starts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> begin(processes.get(i % 2).ledger()), threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        threads.shutdown();

        assertThat(starts).filteredOn(start -> start.lease() != null).hasSize(1);
        assertThat(starts)
                .extracting(start -> start.run().id())
                .containsOnly(starts.get(0).run().id());
        assertThat(ledger.countRuns()).isEqualTo(1);
    }

    @Test
    void aRunIsReadAsItWasBegunPlannedAndEnded() {
        RunStart start = begin(ledger);
        RunLease lease = requireNonNull(start.lease());
        assertThat(ledger.findRun(lease.run())).contains(start.run());
        assertThat(mirror.findRunUnderWay()).contains(start.run());

        ledger.recordPlan(lease, SyncType.INCREMENTAL, 12L);
        SyncRun planned = start.run().planned(SyncType.INCREMENTAL, 12L);
        assertThat(ledger.findRun(lease.run())).contains(planned);

        RunEnd end = new RunEnd(
                RunStatus.FAILED,
                start.run().startedAt().plusSeconds(3),
                new RunFailure(ErrorCode.ORACLE_AUTH, "wrong\0word"),
                List.of("one, \"two\"", "three"));
        ledger.end(lease, end, null, SweepFate.KEPT);

        SyncRun ended = ledger.findRun(lease.run()).orElseThrow();
        assertThat(ended.end())
                .isEqualTo(new RunEnd(
                        end.status(),
                        end.at(),
                        new RunFailure(ErrorCode.ORACLE_AUTH, "wrong\\u0000word"),
                        end.warnings()));
        assertThat(mirror.findRunUnderWay()).isEmpty();
        assertThat(ledger.loadState()).isEqualTo(MirrorState.EMPTY);
    }

    @Test
    void aCompleteRunLeavesItsStateAndWatermark() throws SQLException {
        MirrorState first = new MirrorState(
                Instant.parse("2026-09-26T14:15:16.123456Z"),
                Instant.parse("2026-09-26T15:00:00Z"),
                "source",
                "mapping");
        ledger.end(lease(), Samples.success("2026-09-26T15:00:00Z"), first, SweepFate.KEPT);
        assertThat(ledger.loadState()).isEqualTo(first);

        MirrorState raised = first.raisedTo(Instant.parse("2026-09-27T00:00:00Z"));
        ledger.end(lease(), Samples.success("2026-09-27T15:00:00Z"), raised, SweepFate.KEPT);
        assertThat(ledger.loadState()).isEqualTo(raised);
        assertThat(ledger.findLatest(10))
                .extracting(SyncRun::watermark)
                .containsExactly(raised.watermark(), first.watermark());
        assertThat(schema.value("select to_char(watermark at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from sync_logs"
                        + " order by id desc limit 1"))
                .isEqualTo("2026-09-27 00:00");
    }

    @Test
    void aTakeoverInterruptsTheFormerRunAndFencesIt() throws SQLException {
        RunLease former = lease();
        schema.expireLease();
        RunLease taken = requireNonNull(
                begin(schema.open(Duration.ofSeconds(15)).ledger()).lease());

        assertThat(taken.token()).isGreaterThan(former.token());
        assertThat(schema.value("select status || ' ' || error_code from sync_runs where run_id = " + former.run()))
                .isEqualTo("INTERRUPTED LEASE_LOST");
        assertLost(() -> ledger.renew(former));
        assertLost(() -> ledger.recordPlan(former, SyncType.FULL, 1L));
        assertLost(
                () -> ledger.end(former, Samples.success("2026-01-01T00:00:00Z"), MirrorState.EMPTY, SweepFate.KEPT));
        assertThat(mirror.findRunUnderWay()).map(SyncRun::id).contains(taken.run());
    }

    @Test
    void aRunWhoseLeaseRanOutReadsInterruptedEverywhereUntilItRenews() throws SQLException {
        RunLease lease = lease();
        schema.expireLease();
        SyncRun lapsed = ledger.findRun(lease.run()).orElseThrow();
        assertThat(lapsed.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(requireNonNull(lapsed.end()).failure())
                .extracting(RunFailure::code)
                .isEqualTo(ErrorCode.LEASE_LOST);
        assertThat(ledger.findLatest(1)).containsExactly(lapsed);
        assertThat(schema.value("select status from sync_logs")).isEqualTo("INTERRUPTED");

        ledger.renew(lease);
        assertThat(ledger.findRun(lease.run())).map(SyncRun::status).contains(RunStatus.RUNNING);
    }

    @Test
    void renewalAndARefusedStartPassABatchInFlightButATakeoverWaitsForIt() throws SQLException {
        RunLease lease = lease();
        try (Connection batch = schema.connect()) {
            batch.setAutoCommit(false);
            LeaseTable.lock(batch, lease);
            ledger.renew(lease);
            assertThat(begin(ledger).lease()).isNull();

            schema.expireLease();
            CompletableFuture<RunStart> takeover = CompletableFuture.supplyAsync(() -> begin(ledger));
            Awaitility.await().until(() -> Objects.equals(waiting(), "1"));
            assertThat(takeover).isNotDone();
            ledger.renew(lease);
            batch.rollback();
            assertThat(takeover.join().lease()).isNull();
        }
    }

    @Test
    void anEndThatArrivedMayBeSaidAgain() {
        RunLease lease = lease();
        RunEnd end = Samples.success("2026-01-01T00:00:00.123456789Z");
        ledger.end(lease, end, null, SweepFate.KEPT);
        ledger.end(lease, end, null, SweepFate.KEPT);
        assertLost(() -> ledger.end(lease, Samples.success("2026-01-02T00:00:00Z"), null, SweepFate.KEPT));
        assertThat(begin(ledger).lease()).isNotNull();
    }

    private RunLease lease() {
        return requireNonNull(begin(ledger).lease());
    }

    private static RunStart begin(RunLedgerPort ledger) {
        return ledger.begin(SyncType.FULL, RunTrigger.API);
    }

    private String waiting() throws SQLException {
        return requireNonNull(schema.value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and application_name = 'bqs-writer'"));
    }

    private static void assertLost(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));
    }
}
