package com.bqs.postgres;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** The columns of the view that the CRM owns. */
@MappedSuperclass
abstract class CrmColumns {

    @Id
    @Column(name = "remote_id")
    long remoteId;

    @Column(name = "opty_number")
    private @Nullable String optyNumber;

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "customer")
    private @Nullable String customer;

    @Column(name = "practice")
    private @Nullable String practice;

    @Column(name = "geo")
    private @Nullable String geo;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "sector")
    private @Nullable String sector;

    @Column(name = "deal_value")
    private @Nullable BigDecimal dealValue;

    @Column(name = "currency")
    private @Nullable String currency;

    @Column(name = "win_probability")
    private @Nullable BigDecimal winProbability;

    @Column(name = "sales_owner")
    private @Nullable String salesOwner;

    @Column(name = "stage")
    private @Nullable String stage;

    @Column(name = "status_code")
    private @Nullable String statusCode;

    @Column(name = "close_date")
    private @Nullable LocalDate closeDate;

    @Column(name = "description")
    private @Nullable String description;

    @Column(name = "crm_created_at")
    private @Nullable Instant crmCreatedAt;

    @Column(name = "crm_updated_at")
    private @Nullable Instant crmUpdatedAt;

    @Column(name = "attributes")
    @ColumnTransformer(read = "cast(attributes as text)")
    private @Nullable String attributes;

    /** The stored values, each as the CRM's. */
    Opportunity toOpportunity() {
        Opportunity.Builder opportunity = Opportunity.builder(new OptyId(remoteId));
        if (attributes != null) {
            AttributesJson.deliver(attributes, opportunity);
        }
        return opportunity
                .set(OpportunityField.OPTY_NUMBER, optyNumber)
                .set(OpportunityField.NAME, name)
                .set(OpportunityField.CUSTOMER, customer)
                .set(OpportunityField.PRACTICE, practice)
                .set(OpportunityField.GEO, geo)
                .set(OpportunityField.REGION, region)
                .set(OpportunityField.SECTOR, sector)
                .set(OpportunityField.DEAL_VALUE, dealValue)
                .set(OpportunityField.CURRENCY, currency)
                .set(OpportunityField.WIN_PROBABILITY, winProbability)
                .set(OpportunityField.SALES_OWNER, salesOwner)
                .set(OpportunityField.STAGE, stage)
                .set(OpportunityField.STATUS_CODE, statusCode)
                .set(OpportunityField.CLOSE_DATE, closeDate)
                .set(OpportunityField.DESCRIPTION, description)
                .set(OpportunityField.CRM_CREATED_AT, crmCreatedAt)
                .set(OpportunityField.CRM_UPDATED_AT, crmUpdatedAt)
                .build();
    }
}
