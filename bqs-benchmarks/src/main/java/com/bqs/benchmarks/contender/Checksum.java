package com.bqs.benchmarks.contender;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a relation holds, so that two contenders can be seen to have loaded the same.
 *
 * @param sum over the hashes of its rows, in any order
 */
public record Checksum(long rows, String sum) {

    private static final String QUERY = "select count(*), coalesce(sum(hashtextextended(concat_ws('|', remote_id, name,"
            + " trim_scale(deal_value), extract(epoch from crm_updated_at)::bigint), 0)::numeric), 0)::text from ";

    /**
     * Asks the database.
     *
     * @param relation as {@link Contender#relation} says
     */
    public static Checksum of(String jdbcUrl, String relation) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(QUERY + relation)) {
            result.next();
            return new Checksum(result.getLong(1), result.getString(2));
        }
    }
}
