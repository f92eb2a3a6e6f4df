package com.bqs.postgres;

import com.bqs.domain.OptyId;
import com.bqs.sync.model.Claim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a batch's claims say of the sweep, in one statement: each is a round trip. */
final class ClaimsWriter {

    /**
     * The intervals are conditions of their own and not rows to join with, so that the planner sees how little of the table
     * they cover.
     */
    private static final String ADVANCE = """
            with counted as (
                update sweep set rows_read = rows_read + ?
            ), moved as (
                update sweep_ranges r set checkpoint = m.checkpoint
                from unnest(?::integer[], ?::bigint[]) as m (range_no, checkpoint) where m.range_no = r.range_no
            )
            insert into sweep_absences (remote_id)
            select o.remote_id from crm_opportunities o
            where o.removed_at is null
                and not exists (select from unnest(?::bigint[]) as seen (id) where seen.id = o.remote_id)
                and (false%s)
            on conflict do nothing
            """;

    private static final String INTERVAL = " or o.remote_id > ? and o.remote_id <= ?";

    private ClaimsWriter() {}

    /** Notes what is absent, moves the checkpoints and counts the rows read; tells whether anything is absent. */
    static boolean write(Connection connection, List<Claim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return false;
        }
        List<Claim> proving = claims.stream().filter(Claim::provesAbsence).toList();
        List<Interval> intervals = Interval.of(proving);
        String sql = ADVANCE.formatted(INTERVAL.repeat(intervals.size()));
        try (PreparedStatement advance = connection.prepareStatement(sql)) {
            Map<Integer, OptyId> checkpoints = checkpoints(claims);
            advance.setLong(1, ids(claims).size());
            advance.setArray(
                    2, connection.createArrayOf("integer", checkpoints.keySet().toArray(Integer[]::new)));
            advance.setArray(3, Sql.ids(connection, checkpoints.values()));
            advance.setArray(4, Sql.ids(connection, ids(proving)));
            int parameter = 5;
            for (Interval interval : intervals) {
                advance.setLong(parameter++, interval.above());
                advance.setLong(parameter++, interval.upTo());
            }
            return advance.executeUpdate() > 0;
        }
    }

    private static Map<Integer, OptyId> checkpoints(List<Claim> claims) {
        Map<Integer, OptyId> checkpoints = new TreeMap<>();
        claims.forEach(claim -> checkpoints.put(claim.range(), claim.upTo()));
        return checkpoints;
    }

    private static List<OptyId> ids(List<Claim> claims) {
        return claims.stream().map(Claim::ids).flatMap(Collection::stream).toList();
    }
}
