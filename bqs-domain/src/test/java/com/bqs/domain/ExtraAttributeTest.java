package com.bqs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtraAttributeTest {

    private static final OptyId ID = new OptyId(300_000_012_345_678L);
    private static final ExtraAttribute BUDGET = new ExtraAttribute("budget", FieldType.DECIMAL);

    @Test
    void valuesAreKeptAsJsonHasThemInTheOrderOfTheirNames() {
        Opportunity opportunity = Opportunity.builder(ID)
                .set(new ExtraAttribute("sponsor", FieldType.TEXT), "Sam Sample")
                .set(new ExtraAttribute("renewal", FieldType.DATE), LocalDate.of(2026, 10, 15))
                .set(new ExtraAttribute("reviewed", FieldType.INSTANT), Instant.parse("2026-01-13T08:00:00.1234567Z"))
                .set(new ExtraAttribute("strategic", FieldType.BOOLEAN), true)
                .set(new ExtraAttribute("rival", FieldType.TEXT), null)
                .set(BUDGET, new BigDecimal("1E+3"))
                .build();

        assertThat(opportunity.attributes().toString())
                .isEqualTo("{budget=1000, renewal=2026-10-15, reviewed=2026-01-13T08:00:00.123456Z,"
                        + " sponsor=Sam Sample, strategic=true}");
    }

    @Test
    void changeIsNamedByTheAttributeAndComparesValues() {
        Opportunity before = budget("10.50").build();

        assertThat(budget("10.5").build().changesSince(before)).isEmpty();
        assertThat(budget("11").build().changesSince(before)).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("attributes.budget");
            assertThat(change.before()).contains(new BigDecimal("10.5"));
            assertThat(change.after()).contains(new BigDecimal("11"));
        });
    }

    @Test
    void nullEqualsNothingAtAll() {
        Opportunity bare = Opportunity.builder(ID).build();

        assertThat(Opportunity.builder(ID).set(BUDGET, null).build().changesSince(bare))
                .isEmpty();
    }

    @Test
    void completionKeepsWhatWasNotDeliveredAndDropsWhatTheMappingForgot() {
        Opportunity stored = budget("10")
                .set(new ExtraAttribute("forgotten", FieldType.TEXT), "old")
                .build();

        Opportunity undelivered =
                Opportunity.builder(ID).knowing(Set.of("budget")).build();
        Opportunity emptied = Opportunity.builder(ID)
                .knowing(Set.of("budget"))
                .set(BUDGET, null)
                .build();

        assertThat(undelivered.completedFrom(stored).attributes().toString()).isEqualTo("{budget=10}");
        assertThat(emptied.completedFrom(stored).attributes()).isEmpty();
    }

    @Test
    void limitsAreThoseOfTheType() {
        assertThatExceptionOfType(InvalidFieldValue.class)
                .isThrownBy(() -> budget("1e40"))
                .withMessageContaining("digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Opportunity.builder(ID).set(BUDGET, "10"))
                .withMessageContaining("attributes.budget takes a BigDecimal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtraAttribute("a b", FieldType.TEXT))
                .withMessageContaining("'a b'");
    }

    private static Opportunity.Builder budget(String amount) {
        return Opportunity.builder(ID).set(BUDGET, new BigDecimal(amount));
    }
}
