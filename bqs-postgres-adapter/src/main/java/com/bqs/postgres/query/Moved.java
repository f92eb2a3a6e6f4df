package com.bqs.postgres.query;

/** This happened to the opportunity since then: the rows behind a {@link Movement}. */
public record Moved(Movement.Kind kind, Since since) implements Condition {

    @Override
    public void appendTo(SqlText sql) {
        sql.append("remote_id in (");
        SummaryStatements.appendTouched(sql, since);
        sql.append(" select o.remote_id from opportunities o join touched t using (remote_id) where ")
                .append(kind.holds())
                .append(")");
    }
}
