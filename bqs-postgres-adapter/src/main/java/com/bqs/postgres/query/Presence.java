package com.bqs.postgres.query;

/** Whether the CRM still shows the opportunity. */
public enum Presence implements Condition {
    LIVE("removed_at is null"),
    REMOVED("removed_at is not null"),
    EITHER("true");

    private final String sql;

    Presence(String sql) {
        this.sql = sql;
    }

    @Override
    public void appendTo(SqlText text) {
        text.append(sql);
    }
}
