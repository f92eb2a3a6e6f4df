package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.query.Condition;
import java.util.Locale;

/** Which rows the CRM shows to its user. */
enum Scope {
    ALL,
    MINE,
    OPEN,
    MINE_OPEN,
    NONE;

    /** The user is one of the owners that are made up. */
    private static final String USERS_OWN = "owner0@example.test";

    static Scope of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Condition narrow(Condition condition) {
        return this == ALL ? condition : condition.and(this::shows);
    }

    private boolean shows(Row row) {
        return switch (this) {
            case ALL -> true;
            case MINE -> USERS_OWN.equals(row.value(Attribute.EMAIL_ADDRESS));
            case OPEN -> "OPEN".equals(row.value(Attribute.STATUS_CODE));
            case MINE_OPEN -> MINE.shows(row) && OPEN.shows(row);
            case NONE -> false;
        };
    }
}
