package com.bqs.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount and the currency it is in. Amounts of different currencies are never added up.
 *
 * <p>The CRM sometimes sends an amount without a code; no code is made up for it.
 */
public final class Money {

    private final BigDecimal amount;
    private final @Nullable CurrencyCode currency;

    public Money(BigDecimal amount, @Nullable CurrencyCode currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /** The amount in the currency's main unit. */
    public BigDecimal amount() {
        return amount;
    }

    /** The currency, absent where the CRM gave none. */
    public Optional<CurrencyCode> currency() {
        return Optional.ofNullable(currency);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that
                && amount.compareTo(that.amount) == 0
                && currency().equals(that.currency());
    }

    @Override
    public int hashCode() {
        return 31 * amount.stripTrailingZeros().hashCode() + currency().hashCode();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + (currency == null ? "" : " " + currency);
    }
}
