package com.bqs.benchmarks.pipeline;

import java.sql.Connection;
import java.sql.SQLException;

/** Whether two tables hold the same: their count and a digest of their content, in the order of the key. */
final class Checksum {

    private Checksum() {}

    /** Of the first rows. */
    static String of(Server server, String database, String table, int rows) throws SQLException {
        try (Connection connection = server.connect(database)) {
            return Server.text(connection, """
                    select count(*) || ' rows, ' || md5(string_agg(concat_ws('|', remote_id, opty_number, btrim(name), customer,
                        stage, status_code, trim_scale(deal_value), currency, extract(epoch from crm_updated_at)), E'\\n'
                        order by remote_id))
                    from (select * from %s order by remote_id limit %d) rows""".formatted(table, rows));
        }
    }
}
