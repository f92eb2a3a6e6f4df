package com.bqs.app.http;

import com.bqs.app.config.ConfigKey;
import com.bqs.app.doctor.DoctorReport;
import com.bqs.app.doctor.Finding;
import com.bqs.app.doctor.Verdict;
import com.bqs.postgres.PostgresMirror;
import com.bqs.postgres.RecordedVerification;
import com.bqs.sync.model.VerifyDepth;
import com.bqs.sync.model.VerifyReport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;

/** One of everything that the API shows, the same at any time: what the examples of answers in the description are made of. */
final class DescribedMirror implements AutoCloseable {

    private final EmbeddedPostgres database = start();
    private final PostgresMirror mirror = PostgresMirror.open(
            HttpFixture.settings(database.getJdbcUrl("postgres", "postgres")), InstantSource.fixed(HttpFixture.NOW));

    DescribedMirror() throws SQLException {
        mirror.migrate();
        execute("""
                insert into crm_opportunities (remote_id, opty_number, name, customer, practice, geo, region, currency,
                    deal_value, win_probability, sales_owner, stage, status_code, close_date, crm_created_at, crm_updated_at,
                    attributes, lifecycle, fingerprint, last_synced_at, last_run_id)
                values (300000000000001, '1042', 'Cloud move', 'Acme', 'Cloud', 'MEA', 'Gulf', 'SAR', 1000000.5, 40, 'Rania',
                    'Qualify', 'OPEN', '2026-01-31', '2025-11-03T08:00:00Z', '2026-01-12T21:14:07Z', '{"Budget_c": 1250.5}',
                    'OPEN', gen_random_uuid(), '2026-01-12T23:00:02Z', 1)""");
        execute("""
                insert into sync_runs (token, sync_type, trigger, status, new_records, failed_records, expected_total, pages,
                    warnings, watermark, started_at, completed_at)
                values (1, 'FULL', 'SCHEDULE', 'PARTIAL', 1, 1, 2, 1, '{}', '2026-01-12T22:59:58Z', '2026-01-12T23:00:00Z',
                    '2026-01-12T23:00:02.25Z')""");
        execute("""
                insert into quarantine (record_key, remote_id, field, reason, payload, first_run_id, last_run_id,
                    first_seen_at, last_seen_at)
                values ('7', 7, 'close_date', 'EffectiveDate is no date', '{"OptyId":7,"EffectiveDate":"soon"}', 1, 1,
                    '2026-01-12T23:00:01Z', '2026-01-12T23:00:01Z')""");
        execute("""
                insert into changes (seq, kind, remote_id, field, old_value, new_value, cause, run_id, changed_at, recorded_at)
                values (1, 'CHANGED', 300000000000001, 'deal_value', '900000', '1000000.5', 'CRM', 1, '2026-01-12T21:14:07Z',
                    '2026-01-12T23:00:02Z'),
                (2, 'CHANGED', 300000000000001, 'name', 'Cloud', 'Cloud move', 'CRM', 1, '2026-01-12T21:14:07Z',
                    '2026-01-12T23:00:02Z')""");
        mirror.lastVerification()
                .keep(RecordedVerification.of(
                        new VerifyReport(1, List.of(), 0, 1, 0), VerifyDepth.WHOLE, HttpFixture.NOW, null));
    }

    void showIn(HttpFixture http) {
        http.doctor = DescribedMirror::examined;
        http.over(mirror);
    }

    @Override
    public void close() throws IOException {
        mirror.close();
        database.close();
    }

    private static DoctorReport examined() {
        return new DoctorReport(
                HttpFixture.NOW,
                "test",
                new EnumMap<>(ConfigKey.class),
                List.of(
                        new Finding("database.connection", Verdict.PASS, "PostgreSQL 17 answers", ""),
                        new Finding("crm.connection", Verdict.FAIL, "no answer in 5 s", "check ORACLE_BASE_URL")));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
