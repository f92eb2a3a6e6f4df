package com.bqs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Difference;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastVerificationIT {

    private static final Instant AT = Instant.parse("2026-01-13T02:00:00Z");

    private final TestSchema schema = new TestSchema();
    private final LastVerification last = schema.migrated().lastVerification();

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThat(last.find()).isEmpty();
    }

    @Test
    void keepsAllCountsAndSomeExamplesOfEachKind() {
        Stream<Difference> extra = LongStream.rangeClosed(1, 25)
                .mapToObj(id -> new Difference(new OptyId(id), Difference.Kind.EXTRA, List.of()));
        Difference different = new Difference(new OptyId(99), Difference.Kind.DIFFERENT, List.of("name", "geo"));
        VerifyReport report = new VerifyReport(
                1_000, Stream.concat(extra, Stream.of(different)).toList(), 3, 2);

        last.keep(RecordedVerification.of(report, VerifyDepth.WHOLE, AT, new RunId(7)));

        RecordedVerification found = last.find().orElseThrow();
        assertThat(found).isEqualTo(RecordedVerification.of(report, VerifyDepth.WHOLE, AT, new RunId(7)));
        assertThat(found.count(Difference.Kind.EXTRA)).isEqualTo(25);
        assertThat(found.examples()).hasSize(11).endsWith(different);
        assertThat(found.isEqual()).isFalse();
    }

    @Test
    void theLatestTakesThePlaceOfTheOneBefore() {
        Difference missing = new Difference(new OptyId(1), Difference.Kind.MISSING, List.of());
        last.keep(RecordedVerification.of(
                new VerifyReport(1, List.of(missing), 0, 0), VerifyDepth.QUICK, AT, new RunId(7)));

        last.keep(RecordedVerification.of(new VerifyReport(2, List.of(), 0, 0), VerifyDepth.WHOLE, AT, null));

        assertThat(last.find().orElseThrow())
                .returns(2L, RecordedVerification::compared)
                .returns(true, RecordedVerification::isEqual)
                .returns(List.of(), RecordedVerification::examples)
                .returns(null, RecordedVerification::repair);
    }
}
