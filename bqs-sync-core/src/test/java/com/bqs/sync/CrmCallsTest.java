package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.RunFailure;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.StopReason;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.testkit.Opportunities;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a run asks the CRM beside its pages: each call costs a run its latency, unless it is made together with others. */
class CrmCallsTest {

    private static final int CONCURRENCY = 4;
    private static final int BOUNDARIES = CONCURRENCY - 1;
    private static final SyncRequest FULL = new SyncRequest(SyncMode.FULL, RunTrigger.CLI);

    private final SyncFixture world = new SyncFixture().filled(CONCURRENCY * 1_000);
    private final Map<String, Integer> calls = new ConcurrentSkipListMap<>();

    @Test
    void fullRunAsksForNothingTwice() {
        sync(SyncMode.FULL);
        calls.remove("fetchPage");

        assertThat(calls)
                .isEqualTo(Map.of(
                        "connect", 1,
                        "findPositionReads", 1,
                        "fetchNewestStamp", 1,
                        "fetchGreatestId", 2,
                        "fetchTotal", 3,
                        "fetchIdAt", BOUNDARIES));
    }

    @Test
    void incrementalRunAsksForNothingTwice() {
        sync(SyncMode.FULL);
        calls.clear();
        world.crm.put(Opportunities.sample(1));
        sync(SyncMode.INCREMENTAL);
        calls.remove("fetchPage");

        assertThat(calls)
                .isEqualTo(Map.of(
                        "connect", 1,
                        "findPositionReads", 1,
                        "fetchNewestStamp", 1,
                        "fetchGreatestId", 1,
                        "fetchTotal", 3,
                        "fetchIdAt", BOUNDARIES));
    }

    @Test
    void boundariesAreAskedForAtOnce() {
        CyclicBarrier together = new CyclicBarrier(BOUNDARIES);

        assertThat(run(beforeBoundaries(() -> meet(together))).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void boundaryThatCannotBeHadEndsTheRunAsItFailed() {
        SyncRun run = run(beforeBoundaries(() -> {
            throw new SyncException(ErrorCode.ORACLE_FORBIDDEN, "No.");
        }));

        assertThat(run.failure()).map(RunFailure::code).contains(ErrorCode.ORACLE_FORBIDDEN);
    }

    @Test
    void runThatWaitsForBoundariesStopsAtOnce() {
        CompletableFuture<ActiveRun> active = new CompletableFuture<>();
        Consumer<String> stalling = beforeBoundaries(() -> {
            active.join().stop(StopReason.CANCELLED);
            SyncFixture.neverAnswer();
        });
        ActiveRun run = begin(stalling);
        active.complete(run);

        SyncRun ended = run.execute();

        assertThat(ended.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private void sync(SyncMode mode) {
        world.settings = world.settings.withConcurrency(CONCURRENCY);
        SyncRun run = world.sync(
                mode, Watched.port(OracleCrmPort.class, world.crm, call -> calls.merge(call, 1, Integer::sum)));
        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
    }

    private SyncRun run(Consumer<String> watcher) {
        return begin(watcher).execute();
    }

    private ActiveRun begin(Consumer<String> watcher) {
        world.settings = world.settings.withConcurrency(CONCURRENCY);
        return world.engine(Watched.port(OracleCrmPort.class, world.crm, watcher))
                .begin(FULL)
                .fold(begun -> begun, busy -> {
                    throw new AssertionError("another run is under way: " + busy);
                });
    }

    private static Consumer<String> beforeBoundaries(Runnable action) {
        return call -> {
            if (call.equals("fetchIdAt")) {
                action.run();
            }
        };
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("asked for one after the other", e);
        }
    }
}
