package com.bqs.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SweepFate;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.OpportunityRepositoryPort;
import com.bqs.sync.port.RunLedgerPort;
import com.bqs.sync.port.SweepPort;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** What the suites for a store share: a run that holds the lease, and batches to apply in it. */
abstract class StoreContract {

    private RunLease lease = new RunLease(new RunId(0), 0, Duration.ofHours(1));
    private long batches;

    /** The store under test; the same one throughout a test, empty at its beginning. */
    protected abstract StoreUnderTest store();

    @BeforeEach
    final void beginARun() {
        lease = Objects.requireNonNull(
                ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());
        batches = 0;
    }

    /** Ends the run and begins the next. */
    final RunLease beginAnother(SweepFate fate) {
        ledger().end(lease, new RunEnd(RunStatus.FAILED, Opportunities.STAMP, null, List.of()), null, fate);
        beginARun();
        return lease;
    }

    final RunLease lease() {
        return lease;
    }

    final RunId run() {
        return lease.run();
    }

    final OpportunityRepositoryPort mirror() {
        return store().mirror();
    }

    final SweepPort sweeps() {
        return store().sweeps();
    }

    final RunLedgerPort ledger() {
        return store().ledger();
    }

    /** The run's next batch, empty. */
    final Batch next() {
        batches++;
        return Batch.counting(batches, RunCounters.NONE);
    }

    final void apply(Batch batch) {
        mirror().apply(lease, batch);
    }

    /** Stores samples with these ids. */
    final void given(long... ids) {
        apply(next().upserting(LongStream.of(ids)
                .mapToObj(id -> row(Opportunities.sample(id), id))
                .toList()));
    }

    static MirrorRow row(Opportunity opportunity, long fingerprint) {
        return new MirrorRow(opportunity, Lifecycle.OPEN, new Fingerprint(fingerprint, -fingerprint));
    }

    static OptyId id(long value) {
        return new OptyId(value);
    }

    static List<OptyId> ids(long... values) {
        return LongStream.of(values).mapToObj(OptyId::new).toList();
    }

    /** A lease by which nothing may be written. */
    final RunLease strangersLease() {
        return new RunLease(run(), lease.token() + 1, lease.timeToLive());
    }

    static void assertLeaseLost(ThrowingCallable... writes) {
        Stream.of(writes)
                .forEach(write -> assertThatExceptionOfType(SyncException.class)
                        .isThrownBy(write)
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST)));
    }
}
