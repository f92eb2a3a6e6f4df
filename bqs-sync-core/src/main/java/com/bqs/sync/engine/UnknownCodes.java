package com.bqs.sync.engine;

import com.bqs.domain.ClosedStatuses;
import com.bqs.domain.Counted;
import com.bqs.domain.CurrencyCode;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts codes whose meaning is not known: of statuses that are neither open nor closed, of currencies that ISO 4217 lacks. */
final class UnknownCodes {

    private final ClosedStatuses closedStatuses;
    private final Map<String, Long> statuses = new TreeMap<>();
    private final Map<String, Long> currencies = new TreeMap<>();

    UnknownCodes(ClosedStatuses closedStatuses) {
        this.closedStatuses = closedStatuses;
    }

    /** Whether a record carries such a code, which hardly one does. */
    static boolean areIn(Opportunity opportunity, ClosedStatuses closedStatuses) {
        String status = (String) opportunity.value(OpportunityField.STATUS_CODE);
        String currency = (String) opportunity.value(OpportunityField.CURRENCY);
        return (status != null && !closedStatuses.isKnown(status))
                || (currency != null && !new CurrencyCode(currency).isKnown());
    }

    void count(Opportunity opportunity) {
        opportunity
                .statusCode()
                .filter(code -> !closedStatuses.isKnown(code))
                .ifPresent(code -> statuses.merge(code, 1L, Long::sum));
        opportunity
                .currency()
                .filter(currency -> !currency.isKnown())
                .map(CurrencyCode::code)
                .ifPresent(code -> currencies.merge(code, 1L, Long::sum));
    }

    List<String> warnings() {
        List<String> lines = new ArrayList<>();
        statuses.forEach((code, count) -> lines.add("Status code '" + code + "' on " + Counted.records(count)
                + " is not known; it counts as open. If it means closed, add it to BQS_CLOSED_STATUSES."));
        currencies.forEach((code, count) -> lines.add(
                "Currency '" + code + "' on " + Counted.records(count) + " is not in ISO 4217; it is kept as it is."));
        return lines;
    }
}
