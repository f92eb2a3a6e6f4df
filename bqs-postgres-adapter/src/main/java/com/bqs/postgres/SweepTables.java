package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.RunId;
import com.bqs.sync.model.RunLease;
import com.bqs.sync.model.Sweep;
import com.bqs.sync.model.SweepRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sweep, its ranges and its absences. */
final class SweepTables {

    private static final String BEGIN = """
            insert into sweep (first_run_id, last_run_id, began_at, source, mapping, watermark, crm_total, live_rows,
                removals_allowed)
            values (?, ?, ?, ?, ?, ?::timestamptz, ?::bigint, ?, ?)
            """;
    private static final String RANGE = "insert into sweep_ranges (range_no, above, up_to) values (?, ?::bigint, ?)";
    private static final String RESUME = """
            with former as (select last_run_id from sweep), resumed as (
                update sync_runs set resumed_from = (select last_run_id from former) where run_id = ?)
            update sweep set last_run_id = ?
            """;
    private static final String SWEEP = "select * from sweep";
    private static final String RANGES =
            "select range_no, above, up_to, checkpoint from sweep_ranges order by range_no";

    private SweepTables() {}

    static void forget(Connection connection) throws SQLException {
        Sql.update(connection, "delete from sweep_absences");
        Sql.update(connection, "delete from sweep_ranges");
        Sql.update(connection, "delete from sweep");
    }

    static void begin(Connection connection, Sweep sweep) throws SQLException {
        forget(connection);
        Sql.update(
                connection,
                BEGIN,
                sweep.firstRun().value(),
                sweep.lastRun().value(),
                utc(sweep.beganAt()),
                sweep.source(),
                sweep.mapping(),
                utc(sweep.watermark()),
                sweep.crmTotal(),
                sweep.liveRows(),
                sweep.removalsAllowed());
        for (SweepRange range : sweep.ranges()) {
            OptyId above = range.above();
            Sql.update(
                    connection,
                    RANGE,
                    range.number(),
                    above == null ? null : above.value(),
                    range.upTo().value());
        }
    }

    static void resume(Connection connection, RunLease lease) throws SQLException {
        Sql.update(connection, RESUME, lease.run().value(), lease.run().value());
    }

    static Optional<Sweep> find(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SWEEP);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(sweep(row, ranges(connection))) : Optional.empty();
        }
    }

    private static Sweep sweep(ResultSet row, List<SweepRange> ranges) throws SQLException {
        return new Sweep(
                new RunId(row.getLong("first_run_id")),
                new RunId(row.getLong("last_run_id")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getString("mapping"),
                instant(row, "watermark"),
                row.getObject("crm_total", Long.class),
                row.getLong("live_rows"),
                row.getLong("removals_allowed"),
                row.getLong("rows_read"),
                ranges);
    }

    private static List<SweepRange> ranges(Connection connection) throws SQLException {
        List<SweepRange> ranges = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(RANGES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ranges.add(new SweepRange(
                        rows.getInt("range_no"),
                        id(rows, "above"),
                        new OptyId(rows.getLong("up_to")),
                        id(rows, "checkpoint")));
            }
        }
        return ranges;
    }

    private static @Nullable OptyId id(ResultSet row, String column) throws SQLException {
        Long value = row.getObject(column, Long.class);
        return value == null ? null : new OptyId(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
