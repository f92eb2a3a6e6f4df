package com.bqs.postgres.query;

import static com.bqs.postgres.query.ColumnType.DATE;
import static com.bqs.postgres.query.ColumnType.DECIMAL;
import static com.bqs.postgres.query.ColumnType.INSTANT;
import static com.bqs.postgres.query.ColumnType.JSON;
import static com.bqs.postgres.query.ColumnType.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of an opportunity that users see: the columns of the view, in the order in which they are shown. */
public enum Column {
    ID(ColumnType.ID),
    REMOTE_ID(ColumnType.ID),
    OPTY_NUMBER(TEXT),
    NAME(TEXT),
    CUSTOMER(TEXT),
    PRACTICE(TEXT),
    GEO(TEXT),
    REGION(TEXT),
    SECTOR(TEXT),
    DEAL_VALUE(DECIMAL),
    CURRENCY(TEXT),
    WIN_PROBABILITY(DECIMAL),
    SALES_OWNER(TEXT),
    STAGE(TEXT),
    STATUS_CODE(TEXT),
    CLOSE_DATE(DATE),
    DESCRIPTION(TEXT),
    CRM_CREATED_AT(INSTANT),
    CRM_UPDATED_AT(INSTANT),
    ATTRIBUTES(JSON),
    LIFECYCLE(TEXT),
    WORKFLOW_STATUS(TEXT),
    ASSIGNED_SA(TEXT),
    SA_NOTES(TEXT),
    PRACTICE_HEAD_RECOMMENDATION(TEXT),
    MANAGEMENT_DECISION(TEXT),
    LAST_SYNCED_AT(INSTANT),
    REMOVED_AT(INSTANT);

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::columnName, Function.identity()));

    private final String columnName = name().toLowerCase(Locale.ROOT);
    private final ColumnType type;

    Column(ColumnType type) {
        this.type = type;
    }

    public static List<Column> all() {
        return List.of(values());
    }

    public static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name in the view and in JSON. */
    public String columnName() {
        return columnName;
    }

    public ColumnType type() {
        return type;
    }
}
