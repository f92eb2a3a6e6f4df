package com.bqs.simulator.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The attributes of an opportunity, standard and custom ({@code _c}), as Oracle names them. */
public enum Attribute {
    OPTY_ID("OptyId", AttributeType.INTEGER),
    OPTY_NUMBER("OptyNumber", AttributeType.TEXT),
    NAME("Name", AttributeType.TEXT),
    TARGET_PARTY_ID("TargetPartyId", AttributeType.INTEGER),
    TARGET_PARTY_NAME("TargetPartyName", AttributeType.TEXT),
    REVENUE("Revenue", AttributeType.NUMBER),
    CURRENCY_CODE("CurrencyCode", AttributeType.TEXT),
    WIN_PROB("WinProb", AttributeType.NUMBER),
    STATUS_CODE("StatusCode", AttributeType.TEXT),
    SALES_STAGE("SalesStage", AttributeType.TEXT),
    SALES_STAGE_ID("SalesStageId", AttributeType.INTEGER),
    SALES_METHOD("SalesMethod", AttributeType.TEXT),
    SALES_METHOD_ID("SalesMethodId", AttributeType.INTEGER),
    PHASE_CD("PhaseCd", AttributeType.TEXT),
    STAGE_STATUS_CD("StageStatusCd", AttributeType.TEXT),
    STG_ORDER("StgOrder", AttributeType.INTEGER),
    EFFECTIVE_DATE("EffectiveDate", AttributeType.DATE),
    OWNER_RESOURCE_PARTY_ID("OwnerResourcePartyId", AttributeType.INTEGER),
    PARTY_NAME_1("PartyName1", AttributeType.TEXT),
    EMAIL_ADDRESS("EmailAddress", AttributeType.TEXT),
    DESCRIPTION("Description", AttributeType.TEXT),
    COMMENTS("Comments", AttributeType.TEXT),
    CREATION_DATE("CreationDate", AttributeType.TIMESTAMP),
    LAST_UPDATE_DATE("LastUpdateDate", AttributeType.TIMESTAMP),
    OPTY_CREATION_DATE("OptyCreationDate", AttributeType.TIMESTAMP),
    OPTY_LAST_UPDATE_DATE("OptyLastUpdateDate", AttributeType.TIMESTAMP),
    CREATED_BY("CreatedBy", AttributeType.TEXT),
    LAST_UPDATED_BY("LastUpdatedBy", AttributeType.TEXT),
    DOWNSIDE_AMOUNT("DownsideAmount", AttributeType.NUMBER),
    UPSIDE_AMOUNT("UpsideAmount", AttributeType.NUMBER),
    EXPECT_AMOUNT("ExpectAmount", AttributeType.NUMBER),
    REASON_WON_LOST_CODE("ReasonWonLostCode", AttributeType.TEXT),
    RISK_LEVEL_CODE("RiskLevelCode", AttributeType.TEXT),
    SALES_CHANNEL_CD("SalesChannelCd", AttributeType.TEXT),
    PRIMARY_ORGANIZATION_ID("PrimaryOrganizationId", AttributeType.INTEGER),
    BUDGETED_FLAG("BudgetedFlag", AttributeType.BOOLEAN),
    DELETE_FLAG("DeleteFlag", AttributeType.BOOLEAN),
    UPDATE_FLAG("UpdateFlag", AttributeType.BOOLEAN),
    PRACTICE("Practice_c", AttributeType.TEXT),
    GEO("GEO_c", AttributeType.TEXT),
    REGION("Region_c", AttributeType.TEXT),
    SECTOR("Sector_c", AttributeType.TEXT),
    ESTIMATED_BILLING_DATE("EstimatedBillingDate_c", AttributeType.DATE),
    CUSTOMER_SPONSOR("CustomerSponsor_c", AttributeType.TEXT),
    WEIGHTED_REVENUE("WeightedRevenueCalcF_c", AttributeType.NUMBER);

    static final int COUNT = values().length;

    private static final Map<String, Attribute> BY_API_NAME = new HashMap<>();

    static {
        for (Attribute attribute : values()) {
            BY_API_NAME.put(attribute.apiName, attribute);
        }
    }

    private final String apiName;
    private final AttributeType type;

    Attribute(String apiName, AttributeType type) {
        this.apiName = apiName;
        this.type = type;
    }

    /** The attribute of exactly this name: Oracle minds the case. */
    public static Optional<Attribute> find(String apiName) {
        return Optional.ofNullable(BY_API_NAME.get(apiName));
    }

    /** Its place among the values of a row, from 0. */
    @SuppressWarnings("EnumOrdinal") // nothing is kept by it beyond this process
    int position() {
        return ordinal();
    }

    /** The name in the API. */
    public String apiName() {
        return apiName;
    }

    public AttributeType type() {
        return type;
    }
}
