package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorState;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStart;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.RunLedgerPort;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every run ledger must do. Extend it with an empty ledger for each test. */
public abstract class RunLedgerPortContract {

    private static final Instant STAMP = Instant.parse("2026-01-13T08:00:00.123456Z");

    /** The ledger under test; the same one throughout a test, empty at its beginning. */
    protected abstract RunLedgerPort ledger();

    /** Makes the lease run out, as if its holder had been silent for too long. */
    protected abstract void expireLease();

    @Test
    void emptyLedgerKnowsNothing() {
        assertThat(ledger().findLatest(10)).isEmpty();
        assertThat(ledger().countRuns()).isZero();
        assertThat(ledger().findRun(new RunId(1))).isEmpty();
        assertThat(ledger().loadState()).isEqualTo(MirrorState.EMPTY);
    }

    @Test
    void runThatBeganIsRunning() {
        RunStart start = ledger().begin(SyncType.FULL, RunTrigger.SCHEDULE);

        assertThat(start.lease()).isNotNull();
        assertThat(ledger().findRun(start.run().id())).hasValueSatisfying(run -> {
            assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
            assertThat(run.type()).isEqualTo(SyncType.FULL);
            assertThat(run.trigger()).isEqualTo(RunTrigger.SCHEDULE);
            assertThat(run.startedAt()).isEqualTo(start.run().startedAt());
            assertThat(run.end()).isNull();
        });
    }

    @Test
    void secondRunIsToldOfTheFirst() {
        RunStart first = ledger().begin(SyncType.FULL, RunTrigger.SCHEDULE);
        RunStart second = ledger().begin(SyncType.INCREMENTAL, RunTrigger.API);

        assertThat(second.lease()).isNull();
        assertThat(second.run().id()).isEqualTo(first.run().id());
        assertThat(ledger().countRuns()).isOne();
    }

    @Test
    void endedRunFreesTheLeaseAndKeepsHowItEnded() {
        RunLease lease = begin();
        RunFailure failure = new RunFailure(ErrorCode.ORACLE_AUTH, "The password is wrong.");
        RunEnd end = new RunEnd(RunStatus.FAILED, STAMP.plusSeconds(1), failure, List.of("one", "two"));
        ledger().end(lease, end, null, SweepFate.KEPT);

        assertThat(ledger().findRun(lease.run()).map(SyncRun::end)).contains(end);
        assertThat(ledger().loadState()).isEqualTo(MirrorState.EMPTY);
        assertThat(begin().token()).isGreaterThan(lease.token());
    }

    @Test
    void completeRunLeavesItsState() {
        RunLease lease = begin();
        MirrorState state = new MirrorState(STAMP, STAMP.plusSeconds(60), "source", "mapping");
        ledger().end(lease, new RunEnd(RunStatus.SUCCESS, STAMP, null, List.of()), state, SweepFate.KEPT);

        assertThat(ledger().loadState()).isEqualTo(state);
        assertThat(ledger().findRun(lease.run()).map(SyncRun::watermark)).contains(STAMP);
    }

    @Test
    void planIsKept() {
        RunLease lease = begin();
        ledger().recordPlan(lease, SyncType.INCREMENTAL, 12_702L);

        assertThat(ledger().findRun(lease.run())).hasValueSatisfying(run -> {
            assertThat(run.type()).isEqualTo(SyncType.INCREMENTAL);
            assertThat(run.expectedTotal()).isEqualTo(12_702L);
        });
    }

    @Test
    void runsAreListedNewestFirst() {
        RunLease first = begin();
        ledger().end(first, success(), null, SweepFate.KEPT);
        RunLease second = begin();

        assertThat(ledger().findLatest(10)).extracting(SyncRun::id).containsExactly(second.run(), first.run());
        assertThat(ledger().findLatest(1)).extracting(SyncRun::id).containsExactly(second.run());
        assertThat(ledger().countRuns()).isEqualTo(2);
    }

    @Test
    void silentRunReadsInterruptedAndIsTakenOver() {
        RunLease silent = begin();
        expireLease();
        assertThat(ledger().findRun(silent.run()).map(SyncRun::status)).contains(RunStatus.INTERRUPTED);

        RunLease next = begin();
        assertThat(next.token()).isGreaterThan(silent.token());
        assertThat(ledger().findRun(silent.run()))
                .hasValueSatisfying(
                        run -> assertThat(run.failure().map(RunFailure::code)).contains(ErrorCode.LEASE_LOST));
    }

    @Test
    void runThatWasTakenOverCanDoNothingMore() {
        RunLease silent = begin();
        expireLease();
        RunLease next = begin();

        assertLeaseLost(() -> ledger().renew(silent));
        assertLeaseLost(() -> ledger().recordPlan(silent, SyncType.FULL, 1L));
        assertLeaseLost(() -> ledger().end(silent, success(), MirrorState.EMPTY, SweepFate.KEPT));
        assertThat(ledger().findRun(next.run()).map(SyncRun::status)).contains(RunStatus.RUNNING);
    }

    @Test
    void silentRunMayComeBackWhileNobodyTookOver() {
        RunLease lease = begin();
        expireLease();
        ledger().renew(lease);

        assertThat(ledger().findRun(lease.run()).map(SyncRun::status)).contains(RunStatus.RUNNING);
        assertThat(ledger().begin(SyncType.FULL, RunTrigger.API).lease()).isNull();
    }

    private RunLease begin() {
        return Objects.requireNonNull(
                ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());
    }

    private static RunEnd success() {
        return new RunEnd(RunStatus.SUCCESS, STAMP, null, List.of());
    }

    private static void assertLeaseLost(ThrowingCallable write) {
        assertThatExceptionOfType(SyncException.class)
                .isThrownBy(write)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));
    }
}
