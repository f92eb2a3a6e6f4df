package com.bqs.domain;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** A currency code exactly as the CRM wrote it; one that ISO 4217 does not list is accepted and reported. */
public record CurrencyCode(String code) {

    private static final Set<String> ISO_4217 = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether ISO 4217 lists this code. */
    public boolean isKnown() {
        return ISO_4217.contains(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
