package com.bqs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    private static final OptyId ID = new OptyId(300_000_012_345_678L);

    @Test
    void nullIsDeliveredAndAbsenceIsNot() {
        Opportunity opportunity =
                Opportunity.builder(ID).set(OpportunityField.CUSTOMER, null).build();

        assertThat(opportunity.delivers(OpportunityField.CUSTOMER)).isTrue();
        assertThat(opportunity.delivers(OpportunityField.NAME)).isFalse();
        assertThat(opportunity.value(OpportunityField.CUSTOMER)).isNull();
    }

    @Test
    void completionKeepsWhatIsStoredOnlyWhereNothingWasDelivered() {
        Opportunity stored = Opportunity.builder(ID)
                .set(OpportunityField.NAME, "Old name")
                .set(OpportunityField.CUSTOMER, "Example Bank")
                .set(OpportunityField.STAGE, "01")
                .build();
        Opportunity arrived = Opportunity.builder(ID)
                .set(OpportunityField.NAME, "New name")
                .set(OpportunityField.CUSTOMER, null)
                .build();

        Opportunity complete = arrived.completedFrom(stored);

        assertThat(complete.name()).contains("New name");
        assertThat(complete.value(OpportunityField.CUSTOMER)).isNull();
        assertThat(complete.stage()).contains("01");
        assertThat(complete.changesSince(stored)).extracting(FieldChange::field).containsExactly("name", "customer");
    }

    @Test
    void opportunityIsNotCompletedFromAnother() {
        Opportunity other = Opportunity.builder(new OptyId(1)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opportunity.builder(ID).build().completedFrom(other))
                .withMessageContaining("1");
    }

    @Test
    void numbersDifferByValueNotByWriting() {
        assertThat(value("10.50").changesSince(value("10.5"))).isEmpty();
        assertThat(value("1E+3").changesSince(value("1000.00"))).isEmpty();
        assertThat(value("1000").changesSince(value("10.00E+2"))).isEmpty();
        assertThat(value("0.00").changesSince(value("0"))).isEmpty();
        assertThat(value("10.51").changesSince(value("10.5"))).hasSize(1);
    }

    @Test
    void missingAmountIsNotZero() {
        assertThat(Opportunity.builder(ID)
                        .set(OpportunityField.DEAL_VALUE, null)
                        .build()
                        .dealValue())
                .isEmpty();
        assertThat(value("0").dealValue()).contains(new Money(BigDecimal.ZERO, null));
    }

    @Test
    void amountMayLackItsCurrencyButNotInventOne() {
        assertThat(value("5").dealValue().orElseThrow().currency()).isEmpty();
    }

    @Test
    void instantsAreCutToWhatTheDatabaseKeeps() {
        Opportunity opportunity = Opportunity.builder(ID)
                .set(OpportunityField.CRM_UPDATED_AT, Instant.parse("2026-01-13T08:00:00.123456789Z"))
                .build();

        assertThat(opportunity.updatedAt()).contains(Instant.parse("2026-01-13T08:00:00.123456Z"));
    }

    @Test
    void valuesThatNoColumnHoldsAreRefusedWithoutBeingQuoted() {
        assertRefused(OpportunityField.NAME, "a\0b", "U+0000");
        assertRefused(OpportunityField.DEAL_VALUE, new BigDecimal("1e40"), "digits");
        assertRefused(OpportunityField.DEAL_VALUE, new BigDecimal("1e-11"), "digits");
        assertRefused(OpportunityField.CLOSE_DATE, LocalDate.of(10_000, 1, 1), "10000");
        assertRefused(OpportunityField.CRM_CREATED_AT, Instant.parse("-0001-01-01T00:00:00Z"), "year");
    }

    @Test
    void hugeExponentsCostNothing() {
        assertRefused(OpportunityField.DEAL_VALUE, new BigDecimal("1e1000000000"), "digits");
        assertRefused(OpportunityField.DEAL_VALUE, new BigDecimal("100e2147483647"), "digits");
        assertThat(value("0e1000000000").dealValue()).contains(new Money(BigDecimal.ZERO, null));
    }

    @Test
    void valueOfTheWrongClassIsAProgrammersError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opportunity.builder(ID).set(OpportunityField.CLOSE_DATE, "2026-01-01"))
                .withMessageContaining("close_date");
    }

    @Test
    void whatIsBuiltDoesNotChangeAnyMore() {
        Opportunity.Builder builder = Opportunity.builder(ID).set(OpportunityField.NAME, "Network");
        Opportunity opportunity = builder.build();

        assertThatIllegalStateException().isThrownBy(() -> builder.set(OpportunityField.NAME, "Other"));
        assertThat(opportunity.name()).contains("Network");
    }

    @Test
    void textShowsTheIdAndNoCustomerData() {
        Opportunity opportunity = Opportunity.builder(ID)
                .set(OpportunityField.NAME, "Secret deal")
                .build();

        assertThat(opportunity).hasToString("Opportunity[300000012345678]");
    }

    private static Opportunity value(String amount) {
        return Opportunity.builder(ID)
                .set(OpportunityField.DEAL_VALUE, new BigDecimal(amount))
                .build();
    }

    private static void assertRefused(OpportunityField field, Object value, String because) {
        assertThatExceptionOfType(InvalidFieldValue.class)
                .isThrownBy(() -> Opportunity.builder(ID).set(field, value))
                .withMessageContaining(because);
    }
}
