package com.bqs.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.model.UnreadableRecord;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuarantineIT {

    private static final OptyId ID = new OptyId(42);

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();
    private final RunLease lease =
            requireNonNull(mirror.ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void aRecordIsOneRowHoweverOftenItIsSeen() {
        apply(Samples.quarantining(1, new UnreadableRecord(ID, "close_date", "is no date", "{\"a\":1}")));
        QuarantinedRecord first = mirror.quarantine().findLatest(5).get(0);
        apply(Samples.quarantining(
                2,
                new UnreadableRecord(ID, "deal_value", "is no number", "{\"a\":2}"),
                new UnreadableRecord(ID, "deal_value", "is no number", "{\"a\":3}")));

        assertThat(mirror.quarantine().count()).isEqualTo(1);
        assertThat(mirror.quarantine().findLatest(5)).singleElement().satisfies(record -> {
            assertThat(record.id()).isEqualTo(first.id());
            assertThat(record.remoteId()).isEqualTo(ID);
            assertThat(record.run()).isEqualTo(lease.run());
            assertThat(record.field()).isEqualTo("deal_value");
            assertThat(record.payload()).isEqualTo("{\"a\":3}");
            assertThat(record.firstSeenAt()).isEqualTo(first.firstSeenAt());
            assertThat(record.lastSeenAt()).isAfter(first.lastSeenAt());
        });
    }

    @Test
    void recordsWithoutAnIdAreToldApartByTheirContentAndKeptAsEscapedText() {
        apply(Samples.quarantining(
                1,
                new UnreadableRecord(null, null, "has no OptyId", "{\"x\":\"\0 \ud83d\"}"),
                new UnreadableRecord(null, null, "has no OptyId", "{}"),
                new UnreadableRecord(null, null, "has no OptyId", "{}")));
        assertThat(mirror.quarantine().findLatest(5))
                .extracting(QuarantinedRecord::payload)
                .containsExactlyInAnyOrder("{\"x\":\"\\u0000 \\ud83d\"}", "{}");
    }

    @Test
    void aRecordThatCanBeReadAgainLeaves() {
        apply(Samples.quarantining(1, new UnreadableRecord(ID, null, "broken", "{}")));
        apply(new Batch(2, List.of(), List.of(ID, new OptyId(43)), List.of(), RunCounters.NONE));
        assertThat(mirror.quarantine().count()).isZero();
    }

    private void apply(Batch batch) {
        mirror.repository().apply(lease, batch);
    }
}
