package com.bqs.postgres.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What happened to opportunities in one currency.
 *
 * @param currency null for those without one
 * @param sum of the deal values; where the value moved, of the differences; null where none has one
 */
public record Movement(
        @Nullable String currency,
        Kind kind,
        long count,
        @Nullable BigDecimal sum) {

    /** What can happen. */
    public enum Kind {
        /** The CRM showed it for the first time. */
        NEW("t.kind = 'CREATED'", "o.deal_value"),
        WON("t.field = 'status_code' and o.status_code = 'WON' and t.old_value is distinct from 'WON'", "o.deal_value"),
        /** Its status became another one that means closed. */
        LOST(
                "t.field = 'status_code' and o.lifecycle = 'CLOSED' and o.status_code <> 'WON'"
                        + " and t.old_value is distinct from o.status_code",
                "o.deal_value"),
        /** Its close date is later. */
        SLIPPED("case when t.field = 'close_date' then o.close_date > t.old_value::date end", "o.deal_value"),
        /** Its value is higher, in the same currency. */
        VALUE_UP("case when t.field = 'deal_value' then o.deal_value > t.old_value::numeric" + Kind.SAME, Kind.RISE),
        /** Its value is lower, in the same currency. */
        VALUE_DOWN("case when t.field = 'deal_value' then o.deal_value < t.old_value::numeric" + Kind.SAME, Kind.RISE);

        private static final String SAME = " and not exists (select from touched c"
                + " where c.remote_id = t.remote_id and c.field = 'currency') end";
        private static final String RISE =
                "case when t.field = 'deal_value' then o.deal_value - t.old_value::numeric end";

        private final String holds;
        private final String amount;

        Kind(String holds, String amount) {
            this.holds = holds;
            this.amount = amount;
        }

        /** What must be true of {@code o}, the opportunity, and {@code t}, what a field of it was. */
        String holds() {
            return holds;
        }

        String listed() {
            return "('" + name() + "', " + holds + ", " + amount + ")";
        }
    }
}
