package com.bqs.oracle;

import com.bqs.benchmarks.micro.SamplePod;
import com.bqs.sync.model.Listing;
import com.bqs.sync.model.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What a record costs from the CRM's bytes to an opportunity: time a record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(SamplePod.ROWS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class PageBenchmark {

    private CollectionReader collections;
    private ResolvedMapping mapping;
    private OpportunityReader records;
    private Listing listing;
    private byte[] answer;

    /** Fetches the page. */
    @Setup
    public void fetch() throws IOException {
        try (SamplePod pod = new SamplePod()) {
            CrmRequests requests = new CrmRequests(pod.settings());
            collections = new CollectionReader(CallLimits.DEFAULT.maxAnswerBytes());
            mapping = ResolvedMapping.of(
                    AttributeMapping.BUILT_IN,
                    Json.MAPPER.readValue(pod.bytes(requests.describe()), DescribeAnswer.class));
            records = new OpportunityReader(mapping);
            listing = pod.everything();
            answer = pod.bytes(requests.page(listing, mapping.requested(), SamplePod.ROWS));
        }
    }

    /** From bytes to the attributes' texts. */
    @Benchmark
    public CollectionAnswer decode(Blackhole hole) throws IOException {
        return collections.read(
                new ByteArrayInputStream(answer), new RawRecord(mapping.requested()), record -> hole.consume(record));
    }

    /** From bytes to opportunities: what mapping costs is the difference. */
    @Benchmark
    public Page decodeAndMap() throws IOException {
        Page.Builder page = Page.of(listing);
        collections.read(
                new ByteArrayInputStream(answer),
                new RawRecord(mapping.requested()),
                record -> records.addTo(page, record));
        return page.build(false);
    }
}
