package com.bqs.sync.testkit;

import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Invented opportunities, complete in every field. */
public final class Opportunities {

    /** The stamp of every sample that isn't given another one. */
    public static final Instant STAMP = Instant.parse("2026-01-13T08:00:00Z");

    private Opportunities() {}

    /** An open opportunity with this id, whose other fields follow from the id. */
    public static Opportunity sample(long id) {
        return change(id).build();
    }

    /** {@link #sample} to vary before it is built. */
    public static Opportunity.Builder change(long id) {
        return Opportunity.builder(new OptyId(id))
                .set(OpportunityField.OPTY_NUMBER, "N" + id)
                .set(OpportunityField.NAME, "Network refresh " + id)
                .set(OpportunityField.CUSTOMER, "Example Bank")
                .set(OpportunityField.PRACTICE, "Security")
                .set(OpportunityField.GEO, "MEA")
                .set(OpportunityField.REGION, "MEA - Gulf")
                .set(OpportunityField.SECTOR, "Finance")
                .set(OpportunityField.DEAL_VALUE, new BigDecimal("125000.50"))
                .set(OpportunityField.CURRENCY, "SAR")
                .set(OpportunityField.WIN_PROBABILITY, new BigDecimal("60"))
                .set(OpportunityField.SALES_OWNER, "Sam Sample")
                .set(OpportunityField.STAGE, "03 - Building Vision")
                .set(OpportunityField.STATUS_CODE, "OPEN")
                .set(OpportunityField.CLOSE_DATE, LocalDate.of(2026, 10, 15))
                .set(OpportunityField.DESCRIPTION, "Two lines\nof text")
                .set(OpportunityField.CRM_CREATED_AT, STAMP.minusSeconds(86_400))
                .set(OpportunityField.CRM_UPDATED_AT, STAMP);
    }

    /** {@link #change} with a name and a stamp. */
    public static Opportunity named(long id, String name, Instant stamp) {
        return change(id)
                .set(OpportunityField.NAME, name)
                .set(OpportunityField.CRM_UPDATED_AT, stamp)
                .build();
    }
}
