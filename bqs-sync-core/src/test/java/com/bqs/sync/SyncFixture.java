package com.bqs.sync;

import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncMode;
import com.bqs.sync.model.SyncRun;
import com.bqs.sync.model.SyncSettings;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.OracleCrmPort;
import com.bqs.sync.testkit.InMemoryCrm;
import com.bqs.sync.testkit.InMemoryLedger;
import com.bqs.sync.testkit.InMemoryMirror;
import com.bqs.sync.testkit.InMemoryWorld;
import com.bqs.sync.testkit.Opportunities;
import com.bqs.sync.testkit.RecordingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A CRM, a mirror and an engine between them, all in memory. */
final class SyncFixture {

    static final Instant STAMP = Opportunities.STAMP;

    final RecordingListener listener = new RecordingListener();
    SyncSettings settings = SyncSettings.DEFAULT;
    private final InstantSource clock = () -> now();
    private Instant now = InMemoryWorld.NOW;
    final InMemoryWorld ports = new InMemoryWorld(clock);
    final InMemoryCrm crm = ports.crm();
    final InMemoryLedger ledger = ports.ledger();
    final InMemoryMirror mirror = ports.mirror();

    /** Puts this many opportunities into the CRM, with ids from 1. */
    SyncFixture filled(long records) {
        LongStream.rangeClosed(1, records).forEach(id -> crm.put(Opportunities.sample(id)));
        return this;
    }

    SyncEngine engine(OracleCrmPort overCrm) {
        return engine(overCrm, mirror);
    }

    SyncEngine engine(OracleCrmPort overCrm, OpportunityRepositoryPort into) {
        return SyncEngine.over(overCrm, into, mirror.sweeps(), ledger, clock)
                .with(settings)
                .with(listener);
    }

    SyncRun sync(SyncMode mode) {
        return sync(mode, crm);
    }

    SyncRun sync(SyncMode mode, OracleCrmPort overCrm) {
        return engine(overCrm).begin(new SyncRequest(mode, RunTrigger.CLI)).fold(ActiveRun::execute, busy -> {
            throw new AssertionError("another run is under way: " + busy);
        });
    }

    SyncRun run(SyncRequest request) {
        return engine(crm).begin(request).fold(ActiveRun::execute, busy -> {
            throw new AssertionError("another run is under way: " + busy);
        });
    }

    /** As a CRM that never answers, until its caller is interrupted. */
    static void neverAnswer() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncException(ErrorCode.ORACLE_NETWORK, "Interrupted.", e);
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    MirrorRow row(long id) {
        return Objects.requireNonNull(mirror.rows().get(new OptyId(id)), "row " + id);
    }

    @Nullable
    String nameOf(long id) {
        return row(id).opportunity().name().orElse(null);
    }

    private Instant now() {
        return now;
    }
}
