package com.bqs.sync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.FieldType;
import com.bqs.domain.Lifecycle;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import com.bqs.domain.OptyId;
import com.bqs.sync.model.Fingerprint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints();

    @Test
    void whateverDiffersGivesAnotherFingerprint() {
        List<Opportunity.Builder> different = List.of(
                one(),
                one().set(OpportunityField.NAME, ""),
                one().set(OpportunityField.NAME, "ab"),
                one().set(OpportunityField.NAME, "ä"),
                one().set(OpportunityField.CUSTOMER, "ab"),
                one().set(OpportunityField.NAME, "a").set(OpportunityField.CUSTOMER, "b"),
                one().set(OpportunityField.NAME, "text longer than everything that a form has room for".repeat(500)),
                one().set(OpportunityField.DEAL_VALUE, BigDecimal.ZERO),
                one().set(OpportunityField.DEAL_VALUE, new BigDecimal("10.5")),
                one().set(OpportunityField.DEAL_VALUE, new BigDecimal("105")),
                one().set(OpportunityField.DEAL_VALUE, new BigDecimal("123456789012345678901234567890")),
                one().set(OpportunityField.DEAL_VALUE, new BigDecimal("12345678901234567890123456789.1")),
                one().set(OpportunityField.CLOSE_DATE, LocalDate.of(2026, 1, 13)),
                one().set(OpportunityField.CRM_CREATED_AT, Instant.parse("2026-01-13T08:00:00Z")),
                one().set(OpportunityField.CRM_CREATED_AT, Instant.parse("2026-01-13T08:00:00.000001Z")),
                one().set(OpportunityField.CRM_UPDATED_AT, Instant.parse("2026-01-13T08:00:00Z")),
                one().set(attribute(FieldType.TEXT), "5"),
                one().set(attribute(FieldType.DECIMAL), new BigDecimal("5")),
                one().set(attribute(FieldType.TEXT), "true"),
                one().set(attribute(FieldType.BOOLEAN), true),
                one().set(attribute(FieldType.BOOLEAN), false));

        List<Fingerprint> all = new ArrayList<>();
        different.forEach(opportunity -> all.add(fingerprints.of(opportunity.build(), Lifecycle.OPEN)));
        all.add(fingerprints.of(one().build(), Lifecycle.CLOSED));
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    @Test
    void equalValuesGiveEqualFingerprintsHoweverTheyAreWritten() {
        assertThat(of(one().set(OpportunityField.DEAL_VALUE, new BigDecimal("1E+3"))))
                .isEqualTo(of(one().set(OpportunityField.DEAL_VALUE, new BigDecimal("1000.00"))));
        assertThat(of(one().set(OpportunityField.CRM_UPDATED_AT, Instant.parse("2026-01-13T08:00:00.1234567Z"))))
                .isEqualTo(
                        of(one().set(OpportunityField.CRM_UPDATED_AT, Instant.parse("2026-01-13T08:00:00.123456Z"))));
        assertThat(of(one().set(OpportunityField.NAME, null))).isEqualTo(of(one()));
        assertThat(of(one().set(attribute(FieldType.TEXT), null))).isEqualTo(of(one()));
    }

    @Test
    void whatWasDigestedBeforeLeavesNoTrace() {
        Fingerprint first = of(one());
        of(one().set(OpportunityField.DESCRIPTION, "long".repeat(5_000)));

        assertThat(of(one())).isEqualTo(first).isEqualTo(new Fingerprints().of(one().build(), Lifecycle.OPEN));
    }

    private Fingerprint of(Opportunity.Builder opportunity) {
        return fingerprints.of(opportunity.build(), Lifecycle.OPEN);
    }

    private static Opportunity.Builder one() {
        return Opportunity.builder(new OptyId(1));
    }

    private static ExtraAttribute attribute(FieldType type) {
        return new ExtraAttribute("extra", type);
    }
}
