package com.bqs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void equalAmountsOfOneCurrencyAreEqual() {
        Money money = new Money(new BigDecimal("10.50"), new CurrencyCode("SAR"));

        assertThat(money)
                .isEqualTo(new Money(new BigDecimal("10.5"), new CurrencyCode("SAR")))
                .hasSameHashCodeAs(new Money(new BigDecimal("10.5"), new CurrencyCode("SAR")))
                .isNotEqualTo(new Money(new BigDecimal("10.5"), new CurrencyCode("USD")))
                .isNotEqualTo(new Money(new BigDecimal("10.5"), null));
        assertThat(money).hasToString("10.50 SAR");
    }

    @Test
    void unknownCurrenciesAreAcceptedAndSaidToBeUnknown() {
        assertThat(new CurrencyCode("PHP").isKnown()).isTrue();
        assertThat(new CurrencyCode("Rs.").isKnown()).isFalse();
        assertThat(new CurrencyCode("usd").isKnown()).isFalse();
    }
}
