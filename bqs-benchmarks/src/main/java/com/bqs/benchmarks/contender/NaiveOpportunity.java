package com.bqs.benchmarks.contender;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opportunity as one writes it down first: bound to JSON and to a table by annotations. */
@Entity
@Table(name = "peer_opportunities")
@JsonIgnoreProperties(ignoreUnknown = true)
class NaiveOpportunity {

    @Id
    @Column(name = "remote_id")
    @JsonProperty("OptyId")
    long remoteId;

    @Column(name = "opty_number")
    @JsonProperty("OptyNumber")
    @Nullable
    String optyNumber;

    @JsonProperty("Name")
    @Nullable
    String name;

    @JsonProperty("TargetPartyName")
    @Nullable
    String customer;

    @JsonProperty("Practice_c")
    @Nullable
    String practice;

    @JsonProperty("GEO_c")
    @Nullable
    String geo;

    @JsonProperty("Region_c")
    @Nullable
    String region;

    @JsonProperty("Sector_c")
    @Nullable
    String sector;

    @Column(name = "deal_value")
    @JsonProperty("Revenue")
    @Nullable
    BigDecimal dealValue;

    @JsonProperty("CurrencyCode")
    @Nullable
    String currency;

    @Column(name = "win_probability")
    @JsonProperty("WinProb")
    @Nullable
    BigDecimal winProbability;

    @Column(name = "sales_owner")
    @JsonProperty("PartyName1")
    @Nullable
    String salesOwner;

    @JsonProperty("SalesStage")
    @Nullable
    String stage;

    @Column(name = "status_code")
    @JsonProperty("StatusCode")
    @Nullable
    String statusCode;

    @Column(name = "close_date")
    @JsonProperty("EffectiveDate")
    @Nullable
    LocalDate closeDate;

    @JsonProperty("Description")
    @Nullable
    String description;

    @Column(name = "crm_created_at")
    @JsonProperty("CreationDate")
    @Nullable
    OffsetDateTime createdAt;

    @Column(name = "crm_updated_at")
    @JsonProperty("LastUpdateDate")
    @Nullable
    OffsetDateTime updatedAt;

    /** A page. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    static class Collection {
        @JsonProperty("items")
        List<NaiveOpportunity> items = List.of();
    }
}
