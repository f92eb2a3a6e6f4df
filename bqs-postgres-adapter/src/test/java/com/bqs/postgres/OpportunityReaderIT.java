package com.bqs.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.WorkflowStatus;
import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Position;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpportunityReaderIT {

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();
    private final OpportunityReader reader = mirror.opportunities();
    private final RunLease lease =
            requireNonNull(mirror.ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());
    private long batches;

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void handsOverEachLiveRowOnceByAscendingId() throws SQLException {
        write(LongStream.rangeClosed(1, 4_001).mapToObj(Samples::row).toArray(MirrorRow[]::new));
        schema.execute("update crm_opportunities set removed_at = now() where remote_id = 2000");

        List<Long> ids = new ArrayList<>();
        reader.forEach(OpportunityQuery.ALL, row -> ids.add(row.position().remoteId()));
        assertThat(ids).hasSize(4_000).isSorted().doesNotContain(2_000L).doesNotHaveDuplicates();

        Position after = new Position(1_998L, 1_998);
        assertThat(reader.page(OpportunityQuery.ALL, after, 2))
                .extracting(row -> row.position().remoteId())
                .containsExactly(1_999L, 2_001L);
        assertThat(find(2_000, Column.REMOVED_AT)).isNotNull();
    }

    @Test
    void findsByRemoteIdBeforeId() throws SQLException {
        write(Samples.row(1_000), Samples.row(1_001));
        schema.execute(
                "update crm_opportunities set remote_id = (select max(id) from crm_opportunities) where remote_id = 1000");
        long lastId = Long.parseLong(requireNonNull(schema.value("select max(id) from crm_opportunities")));

        assertThat(find(lastId, Column.REMOTE_ID)).isEqualTo(lastId);
        assertThat(find(lastId - 1, Column.ID)).isEqualTo(lastId - 1);
        assertThat(reader.findRow(-1)).isEmpty();
    }

    @Test
    void showsWhatPeopleSay() throws SQLException {
        write(Samples.row(1));
        schema.execute("insert into qualifications (remote_id, workflow_status, assigned_sa, sa_notes,"
                + " practice_head_recommendation, management_decision) values (1, 'X', 'sa', 'notes', 'pursue', 'go')");
        assertThat(List.of(
                        Column.WORKFLOW_STATUS,
                        Column.ASSIGNED_SA,
                        Column.SA_NOTES,
                        Column.PRACTICE_HEAD_RECOMMENDATION,
                        Column.MANAGEMENT_DECISION))
                .extracting(column -> find(1, column))
                .containsExactly("X", "sa", "notes", "pursue", "go");
    }

    @Test
    void showsWhatTheCrmSays() throws SQLException {
        write(Samples.row(1));
        for (OpportunityField field : OpportunityField.values()) {
            assertThat(find(1, Column.named(field.column()).orElseThrow()))
                    .as(field.column())
                    .isEqualTo(Samples.opportunity(1).value(field));
        }
    }

    @Test
    void viewAndRuleShowTheSameStatus() throws SQLException {
        long id = 0;
        for (Lifecycle lifecycle : Lifecycle.values()) {
            for (String own : new @Nullable String[] {"no row", null, "", "NEW", "ASSIGNED_TO_SA", "CLOSED_IN_CRM"}) {
                id++;
                write(Samples.row(Samples.opportunity(id), lifecycle));
                if (!"no row".equals(own)) {
                    schema.execute("insert into qualifications (remote_id, workflow_status) values (" + id + ", "
                            + (own == null ? "null" : "'" + own + "'") + ")");
                }
                WorkflowStatus status = own == null || own.equals("no row") ? null : new WorkflowStatus(own);
                assertThat(find(id, Column.WORKFLOW_STATUS))
                        .as("%s, %s", lifecycle, own)
                        .isEqualTo(WorkflowStatus.shown(lifecycle, status).name());
            }
        }
    }

    private @Nullable Object find(long id, Column column) {
        return reader.findRow(id).orElseThrow().value(Column.all().indexOf(column));
    }

    private void write(MirrorRow... rows) {
        batches++;
        mirror.repository().apply(lease, Samples.batch(batches, rows));
    }
}
