package com.bqs.postgres.query;

import java.time.Instant;

/** From where on changes count. */
public sealed interface Since {

    /** Adds the condition that an entry of the history comes after it. */
    void appendTo(SqlText sql);

    /** What runs after this one brought. */
    record Run(long id) implements Since {
        @Override
        public void appendTo(SqlText sql) {
            sql.append("run_id > ").bind(ColumnType.ID, id);
        }
    }

    /** What was recorded at this moment or later. */
    record Moment(Instant at) implements Since {
        @Override
        public void appendTo(SqlText sql) {
            sql.append("recorded_at >= ").bind(ColumnType.INSTANT, at);
        }
    }
}
