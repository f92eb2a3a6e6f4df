package com.bqs.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.OptyId;
import com.bqs.domain.WorkflowStatus;
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
        assertThat(reader.find(2_000).orElseThrow().removedAt()).isNotNull();
    }

    @Test
    void findsByRemoteIdBeforeId() throws SQLException {
        write(Samples.row(1_000), Samples.row(1_001));
        schema.execute(
                "update crm_opportunities set remote_id = (select max(id) from crm_opportunities) where remote_id = 1000");
        long lastId = Long.parseLong(requireNonNull(schema.value("select max(id) from crm_opportunities")));

        assertThat(reader.find(lastId).orElseThrow().opportunity().id()).isEqualTo(new OptyId(lastId));
        OpportunityView byId = reader.find(lastId - 1).orElseThrow();
        assertThat(byId.id()).isEqualTo(lastId - 1);
        assertThat(reader.find(-1)).isEmpty();
    }

    @Test
    void showsWhatPeopleSay() throws SQLException {
        write(Samples.row(1));
        schema.execute("insert into qualifications (remote_id, workflow_status, assigned_sa, sa_notes,"
                + " practice_head_recommendation, management_decision) values (1, 'X', 'sa', 'notes', 'pursue', 'go')");
        assertThat(reader.find(1).orElseThrow().qualification())
                .isEqualTo(new QualificationView(new WorkflowStatus("X"), "sa", "notes", "pursue", "go"));
        assertThat(reader.find(1).orElseThrow().opportunity().changesSince(Samples.opportunity(1)))
                .isEmpty();
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
                assertThat(reader.find(id).orElseThrow().qualification().shown())
                        .as("%s, %s", lifecycle, own)
                        .isEqualTo(WorkflowStatus.shown(lifecycle, status));
            }
        }
    }

    private void write(MirrorRow... rows) {
        batches++;
        mirror.repository().apply(lease, Samples.batch(batches, rows));
    }
}
