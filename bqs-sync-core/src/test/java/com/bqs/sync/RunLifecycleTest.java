package com.bqs.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.StopReason;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.port.RunLedgerPort;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RunLifecycleTest {

    private static final SyncRequest REQUEST = new SyncRequest(SyncMode.AUTO, RunTrigger.API);

    private final SyncFixture world = new SyncFixture().filled(200);

    @Test
    void secondRunIsToldOfTheFirst() {
        SyncEngine engine = world.engine(world.crm);
        ActiveRun first = begin(engine);

        SyncRun busy = engine.begin(REQUEST).fold(ActiveRun::run, underWay -> underWay);

        assertThat(busy.id()).isEqualTo(first.run().id());
        assertThat(first.execute().status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(begin(engine).execute().status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Test
    void runStopsBetweenBatchesForTheReasonGiven() {
        for (StopReason reason : StopReason.values()) {
            ActiveRun run = begin(world.engine(world.crm));
            world.crm.beforePage(() -> run.stop(reason));

            SyncRun ended = run.execute();

            assertThat(ended.status().name()).isEqualTo(reason.name());
            assertThat(world.ledger.findRun(ended.id()).map(SyncRun::status)).contains(ended.status());
        }
    }

    @Test
    void runThatWaitsForTheCrmStopsAtOnce() {
        SyncRequest one = SyncRequest.selected(List.of(new OptyId(7)), RunTrigger.API);
        ActiveRun run = begin(world.engine(world.crm), one);
        world.crm.beforePage(() -> {
            new Thread(() -> run.stop(StopReason.CANCELLED)).start();
            SyncFixture.neverAnswer();
        });

        SyncRun ended = run.execute();

        assertThat(ended.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(world.ledger.findRun(ended.id()).map(SyncRun::status)).contains(RunStatus.CANCELLED);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void runHasEndedOnlyOnceNobodyAsksTheLedgerAnyMore() {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        AtomicBoolean looked = new AtomicBoolean();
        RunLedgerPort ledger = Watched.port(RunLedgerPort.class, world.ledger, call -> {
            if (call.equals("end")) {
                ending.countDown();
            } else if (call.equals("isCancelRequested")) {
                looking.countDown();
                looked.set(isReached(ending));
            }
        });
        world.crm.beforePage(() -> isReached(looking));

        begin(SyncEngine.over(world.crm, world.mirror, world.mirror.sweeps(), ledger, InstantSource.system()))
                .execute();

        assertThat(looked).isTrue();
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void runThatLostItsLeaseWritesNothingMore() {
        AtomicReference<SyncRun> takenOverBy = new AtomicReference<>();
        world.crm.beforePage(() -> {
            if (takenOverBy.get() == null && !world.mirror.rows().isEmpty()) {
                world.ledger.expireLease();
                takenOverBy.set(begin(world.engine(world.crm)).run());
            }
        });
        world.settings = world.settings.withConcurrency(1);

        SyncRun ended = begin(world.engine(world.crm)).execute();

        assertThat(ended.status()).isEqualTo(RunStatus.INTERRUPTED);
        SyncRun newHolder = Objects.requireNonNull(takenOverBy.get());
        assertThat(world.ledger.findRun(newHolder.id()).map(SyncRun::status)).contains(RunStatus.RUNNING);
    }

    @Test
    void faultOfOurOwnEndsTheRunAndIsNamedAsOne() {
        world.crm.beforePage(() -> {
            throw new IllegalStateException("a bug");
        });

        SyncRun ended = begin(world.engine(world.crm)).execute();

        assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
        assertThat(ended.failure().orElseThrow().message()).doesNotContain("a bug");
    }

    private static ActiveRun begin(SyncEngine engine) {
        return begin(engine, REQUEST);
    }

    private static ActiveRun begin(SyncEngine engine, SyncRequest request) {
        return engine.begin(request).fold(begun -> begun, busy -> {
            throw new AssertionError("another run is under way: " + busy);
        });
    }
}
