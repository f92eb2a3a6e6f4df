package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One part of {@code orderBy}. */
record Order(Attribute attribute, boolean ascending) {

    /** What an entry is ordered by; null where it has no such value. A row is made up only where there is no way round it. */
    @Nullable
    Comparable<?> key(Entry entry) {
        if (attribute == Attribute.OPTY_ID) {
            return BigDecimal.valueOf(entry.id());
        }
        return attribute == Attribute.LAST_UPDATE_DATE && entry.isMadeUp()
                ? Instant.ofEpochMilli(entry.stamp())
                : entry.row().comparable(attribute);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Comparator<@Nullable Comparable<?>> comparator(boolean nullsFirstDescending) {
        Comparator natural = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return !ascending && nullsFirstDescending ? Comparator.nullsFirst(natural) : Comparator.nullsLast(natural);
    }
}
