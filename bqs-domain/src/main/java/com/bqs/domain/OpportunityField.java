package com.bqs.domain;

import org.jspecify.annotations.Nullable;

/** The mirrored fields of an opportunity besides its id that have a column, named as users and tables name them. */
public enum OpportunityField implements MirroredField {
    OPTY_NUMBER("opty_number", FieldType.TEXT),
    NAME("name", FieldType.TEXT),
    CUSTOMER("customer", FieldType.TEXT),
    PRACTICE("practice", FieldType.TEXT),
    GEO("geo", FieldType.TEXT),
    REGION("region", FieldType.TEXT),
    SECTOR("sector", FieldType.TEXT),
    DEAL_VALUE("deal_value", FieldType.DECIMAL),
    CURRENCY("currency", FieldType.TEXT),
    /** In percent, as the CRM gives it. */
    WIN_PROBABILITY("win_probability", FieldType.DECIMAL),
    SALES_OWNER("sales_owner", FieldType.TEXT),
    /** The stage's free text; says nothing reliable about being closed. */
    STAGE("stage", FieldType.TEXT),
    /** The status code, which alone tells whether a deal is closed. */
    STATUS_CODE("status_code", FieldType.TEXT),
    CLOSE_DATE("close_date", FieldType.DATE),
    DESCRIPTION("description", FieldType.TEXT),
    CRM_CREATED_AT("crm_created_at", FieldType.INSTANT),
    CRM_UPDATED_AT("crm_updated_at", FieldType.INSTANT);

    private final String column;
    private final FieldType type;

    OpportunityField(String column, FieldType type) {
        this.column = column;
        this.type = type;
    }

    /** Where an opportunity in memory keeps this field; nothing that outlives the program depends on it. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** The name in tables, JSON and mapping files. */
    @Override
    public String column() {
        return column;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public void deliver(@Nullable Object value, Opportunity.Builder opportunity) {
        opportunity.set(this, value);
    }
}
