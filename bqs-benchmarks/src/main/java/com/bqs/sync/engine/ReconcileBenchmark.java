package com.bqs.sync.engine;

import com.bqs.benchmarks.micro.SamplePod;
import com.bqs.benchmarks.micro.StoredVersions;
import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.Page;
import com.bqs.sync.model.RecordOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What the engine's decisions cost, without a database: time a record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(SamplePod.ROWS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class ReconcileBenchmark {

    /** How many of a hundred records differ from what is stored. */
    @Param({"0", "1", "100"})
    public int changed;

    private final Fingerprints fingerprints = new Fingerprints();
    private final RowMaker rows = new RowMaker(ClosedStatuses.DEFAULT);
    private Page page;
    private Reconciler reconciler;

    /** Stores the page, with another fingerprint where it is to differ. */
    @Setup
    public void store() {
        try (SamplePod pod = new SamplePod()) {
            page = pod.page();
        }
        Map<OptyId, Fingerprint> versions = new HashMap<>();
        Map<OptyId, Opportunity> stored = new HashMap<>();
        int place = 0;
        for (Opportunity opportunity : page.opportunities()) {
            Lifecycle lifecycle =
                    ClosedStatuses.DEFAULT.lifecycleOf(opportunity.statusCode().orElse(null));
            boolean differs = place++ % 100 < changed;
            Fingerprint fingerprint = fingerprints.of(opportunity, lifecycle);
            versions.put(opportunity.id(), differs ? new Fingerprint(0, 0) : fingerprint);
            stored.put(opportunity.id(), opportunity);
        }
        reconciler = new Reconciler(new StoredVersions(versions, stored).asMirror(), rows);
    }

    /** The fingerprints alone; the share that changed means nothing to them. */
    @Benchmark
    public void fingerprint(Blackhole hole) {
        for (Opportunity opportunity : page.opportunities()) {
            hole.consume(fingerprints.of(opportunity, Lifecycle.OPEN));
        }
    }

    /** Fingerprints, and the decision what became of each record. */
    @Benchmark
    public List<List<RecordOutcome>> reconcile() {
        return reconciler.reconcile(List.of(rows.arrivals(page)), Reconciler.Trust.ANY);
    }
}
