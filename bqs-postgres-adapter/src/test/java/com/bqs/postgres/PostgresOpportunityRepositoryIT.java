package com.bqs.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.error.ErrorCategory;
import com.bqs.sync.error.ErrorCode;
import com.bqs.sync.error.SyncException;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.RunTrigger;
import com.bqs.sync.model.SyncType;
import com.bqs.sync.port.OpportunityRepositoryPort;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PostgresOpportunityRepositoryIT {

    private static final OptyId ONE = new OptyId(300_000_000_000_000_001L);
    private static final OptyId TWO = new OptyId(300_000_000_000_000_002L);

    private final TestSchema schema = new TestSchema();
    private final PostgresMirror mirror = schema.migrated();
    private final OpportunityRepositoryPort repository = mirror.repository();
    private final RunLease lease =
            requireNonNull(mirror.ledger().begin(SyncType.FULL, RunTrigger.CLI).lease());

    @AfterEach
    void drop() throws SQLException {
        schema.close();
    }

    @Test
    void readsBackEveryFieldAsItWasWrittenInAnyZone() throws SQLException {
        Opportunity old = Opportunity.builder(TWO)
                .set(OpportunityField.CLOSE_DATE, LocalDate.of(1, 1, 1))
                .set(OpportunityField.CRM_CREATED_AT, Instant.parse("9999-12-31T23:59:59.999999Z"))
                .build();
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value()), Samples.row(old, Lifecycle.CLOSED)));

        Map<OptyId, Opportunity> found = repository.findAll(List.of(TWO, new OptyId(5), ONE));
        assertThat(found).containsOnlyKeys(ONE, TWO);
        assertThat(requireNonNull(found.get(ONE)).changesSince(Samples.opportunity(ONE.value())))
                .isEmpty();
        assertThat(requireNonNull(found.get(TWO)).changesSince(old)).isEmpty();
        assertThat(schema.value(
                        "select to_char(crm_created_at at time zone 'UTC', 'DD HH24:MI:SS.US') || ' ' || close_date"
                                + " from opportunities where remote_id = " + ONE))
                .isEqualTo("26 14:30:00.123456 2026-09-27");
    }

    @Test
    void findsFingerprintsTheGreatestIdAndTheNumberOfLiveRows() throws SQLException {
        assertThat(repository.findGreatestId()).isEmpty();
        assertThat(repository.findVersions(List.of())).isEmpty();
        assertThat(repository.findAll(List.of())).isEmpty();
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value()), Samples.row(TWO.value())));

        assertThat(repository.findGreatestId()).contains(TWO);
        assertThat(repository.count().live()).isEqualTo(2);
        assertThat(repository.findVersions(List.of(ONE, TWO, new OptyId(7))))
                .containsOnlyKeys(ONE, TWO)
                .hasEntrySatisfying(
                        ONE,
                        version -> assertThat(version.fingerprint())
                                .isEqualTo(Samples.row(ONE.value()).fingerprint()));

        schema.execute("update crm_opportunities set removed_at = now() where remote_id = " + ONE);
        assertThat(repository.count().live()).isEqualTo(1);
        assertThat(requireNonNull(repository.findVersions(List.of(ONE)).get(ONE))
                        .isRemoved())
                .isTrue();
        repository.apply(lease, Samples.batch(2, Samples.row(ONE.value())));
        assertThat(repository.count().live()).isEqualTo(2);
    }

    @Test
    void aBatchArrivesOnceHoweverOftenItIsApplied() throws SQLException {
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value())));
        String written = schema.value("select xmin from crm_opportunities");
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value())));

        assertThat(schema.value("select xmin from crm_opportunities")).isEqualTo(written);
        assertThat(mirror.ledger().findRun(lease.run()).orElseThrow().counters())
                .isEqualTo(new RunCounters(1, 0, 0, 0, 1));
    }

    @Test
    void aBatchWritesNoRowButItsOwn() throws SQLException {
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value())));
        String written = schema.value("select xmin || ' ' || last_synced_at from crm_opportunities");
        repository.apply(lease, Samples.batch(2, Samples.row(TWO.value())));
        repository.apply(lease, new Batch(3, List.of(), List.of(ONE), List.of(), new RunCounters(2, 0, 1, 0, 3)));
        assertThat(schema.value("select xmin || ' ' || last_synced_at from crm_opportunities where remote_id = " + ONE))
                .isEqualTo(written);
    }

    @Test
    void anUpdateKeepsIdAndQualification() throws SQLException {
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value())));
        schema.execute("insert into qualifications (remote_id, workflow_status) values (" + ONE + ", 'MINE')");
        String id = schema.value("select id from opportunities");
        Opportunity renamed =
                Opportunity.builder(ONE).set(OpportunityField.NAME, "renamed").build();
        repository.apply(lease, Samples.batch(2, Samples.row(renamed, Lifecycle.OPEN)));
        assertThat(schema.value("select id || ' ' || name || ' ' || workflow_status || coalesce(customer, '-')"
                        + " from opportunities"))
                .isEqualTo(id + " renamed MINE-");
    }

    @Test
    void aRunThatWasTakenOverWritesNothing() throws SQLException {
        schema.expireLease();
        mirror.ledger().begin(SyncType.FULL, RunTrigger.API);
        assertThatThrownBy(() -> repository.apply(lease, Samples.batch(1, Samples.row(ONE.value()))))
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LEASE_LOST));
        assertThat(repository.count().live()).isZero();
        assertThat(mirror.ledger().findRun(lease.run()).orElseThrow().counters())
                .isEqualTo(RunCounters.NONE);
    }

    @Test
    void aRefusedRowTakesItsWholeBatchAlongAndIsTheRecordsFault() throws SQLException {
        schema.execute("alter table crm_opportunities add check (remote_id <> " + TWO + ")");
        assertThatThrownBy(() ->
                        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value()), Samples.row(TWO.value()))))
                .hasMessageNotContaining("OPTY-")
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.RECORD));
        assertThat(repository.count().live()).isZero();
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value())));
        assertThat(repository.count().live()).isEqualTo(1);
    }

    @Test
    void newRowsAreReadBackAsTheyWereWrittenInAnyZone() throws SQLException {
        Opportunity extreme = Opportunity.builder(TWO)
                .set(OpportunityField.DEAL_VALUE, new BigDecimal("-0.0000000001"))
                .set(OpportunityField.WIN_PROBABILITY, new BigDecimal("100000000"))
                .set(OpportunityField.CLOSE_DATE, LocalDate.of(9999, 12, 31))
                .set(OpportunityField.CRM_CREATED_AT, Instant.parse("1999-12-31T23:59:59.999999Z"))
                .set(OpportunityField.DESCRIPTION, "\\N \\. \\t \t\r\n\u0001 " + "long 🏗 ".repeat(40_000))
                .build();
        repository.apply(
                lease,
                Batch.counting(1, RunCounters.NONE)
                        .creating(List.of(Samples.row(ONE.value()), Samples.row(extreme, Lifecycle.CLOSED))));

        Map<OptyId, Opportunity> found = repository.findAll(List.of(ONE, TWO));
        assertThat(requireNonNull(found.get(ONE)).changesSince(Samples.opportunity(ONE.value())))
                .isEmpty();
        assertThat(requireNonNull(found.get(TWO)).changesSince(extreme)).isEmpty();
        assertThat(schema.value(
                        "select count(*) from crm_opportunities where last_synced_at > now() - interval '1 hour'"
                                + " and not restored and id is not null and last_run_id = " + lease.run()))
                .isEqualTo("2");
    }

    @Test
    void aRefusedNewRowTakesItsWholeBatchAlongAndIsTheRecordsFault() throws SQLException {
        schema.execute("alter table crm_opportunities add check (remote_id <> " + TWO + ")");
        repository.apply(lease, Samples.batch(1, Samples.row(ONE.value())));
        Opportunity renamed =
                Opportunity.builder(ONE).set(OpportunityField.NAME, "renamed").build();
        Batch batch = Batch.counting(2, RunCounters.NONE)
                .upserting(List.of(Samples.row(renamed, Lifecycle.OPEN)))
                .creating(List.of(Samples.row(TWO.value())));

        assertThatThrownBy(() -> repository.apply(lease, batch))
                .isInstanceOfSatisfying(
                        SyncException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.RECORD));
        assertThat(schema.value("select count(*) from crm_opportunities where name = 'renamed'"))
                .isEqualTo("0");
        repository.apply(lease, batch.creating(List.of()));
        assertThat(schema.value("select name from crm_opportunities")).isEqualTo("renamed");
    }

    @Test
    void aBatchWhoseConnectionIsLostIsWrittenOverAnotherOne() throws SQLException {
        try (Connection blocker = schema.connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table crm_opportunities in exclusive mode");
            CompletableFuture<Void> apply = CompletableFuture.runAsync(
                    () -> repository.apply(lease, Samples.batch(1, Samples.row(ONE.value()))));
            Awaitility.await()
                    .until(() -> Objects.equals(
                            schema.value("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where wait_event_type = 'Lock' and application_name = 'bqs-writer'"),
                            "1"));
            blocker.rollback();
            apply.join();
        }
        assertThat(repository.count().live()).isEqualTo(1);
    }

    @Test
    void noPlanOutlivesTheGrowthOfATable() throws SQLException {
        try (Connection connection = mirror.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select current_setting('plan_cache_mode') || ' ' || current_schema()"
                        + " || ' ' || current_setting('idle_in_transaction_session_timeout')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("force_custom_plan " + schema.name() + " 15s");
        }
    }
}
