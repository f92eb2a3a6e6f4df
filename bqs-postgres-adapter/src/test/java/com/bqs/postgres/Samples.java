package com.bqs.postgres;

import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Batch;
import com.bqs.sync.model.Fingerprint;
import com.bqs.sync.model.MirrorRow;
import com.bqs.sync.model.RunCounters;
import com.bqs.sync.model.RunEnd;
import com.bqs.sync.model.RunStatus;
import com.bqs.sync.model.UnreadableRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Opportunities and batches for tests. */
final class Samples {

    private Samples() {}

    /** A complete opportunity with values that zones, number formats or encodings like to spoil. */
    static Opportunity opportunity(long id) {
        return Opportunity.builder(new OptyId(id))
                .set(OpportunityField.OPTY_NUMBER, "OPTY-" + id)
                .set(OpportunityField.NAME, "Fiber \"north\", {phase\\2} of מגדל 🏗 " + id)
                .set(OpportunityField.CUSTOMER, "NULL")
                .set(OpportunityField.PRACTICE, "")
                .set(OpportunityField.GEO, null)
                .set(OpportunityField.REGION, "line\nbreak\tand tab")
                .set(OpportunityField.SECTOR, " spaces ")
                .set(OpportunityField.DEAL_VALUE, new BigDecimal("123456789012345678901234567890.0123456789"))
                .set(OpportunityField.CURRENCY, "XYZ")
                .set(OpportunityField.WIN_PROBABILITY, new BigDecimal("0.5"))
                .set(OpportunityField.SALES_OWNER, "o'neil")
                .set(OpportunityField.STAGE, "Closed? no")
                .set(OpportunityField.STATUS_CODE, "OPEN")
                .set(OpportunityField.CLOSE_DATE, LocalDate.of(2026, 9, 27))
                .set(OpportunityField.DESCRIPTION, null)
                .set(OpportunityField.CRM_CREATED_AT, Instant.parse("2026-09-26T14:30:00.123456Z"))
                .set(OpportunityField.CRM_UPDATED_AT, Instant.parse("0001-01-01T00:00:00Z"))
                .build();
    }

    static MirrorRow row(long id) {
        return row(opportunity(id), Lifecycle.OPEN);
    }

    static MirrorRow row(Opportunity opportunity, Lifecycle lifecycle) {
        return new MirrorRow(
                opportunity, lifecycle, new Fingerprint(-opportunity.id().value(), Long.MIN_VALUE));
    }

    /** A batch that writes rows as new ones. */
    static Batch batch(long number, MirrorRow... rows) {
        return new Batch(number, List.of(rows), List.of(), List.of(), new RunCounters(rows.length, 0, 0, 0, number));
    }

    static Batch quarantining(long number, UnreadableRecord... records) {
        return new Batch(
                number, List.of(), List.of(), List.of(records), new RunCounters(0, 0, 0, records.length, number));
    }

    static RunEnd success(String at) {
        return new RunEnd(RunStatus.SUCCESS, Instant.parse(at), null, List.of());
    }
}
