package com.bqs.simulator.control;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Opportunities;
import com.bqs.simulator.data.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes rows as told, whatever it does to them. */
final class RowEditor {

    private final Opportunities opportunities;

    RowEditor(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    /**
     * Puts values into the rows of their {@code OptyId}, new ones where there are none. Stamps move only where they are among
     * the values: so a row can appear with an old one.
     */
    int put(List<Map<String, @Nullable Object>> rows) {
        rows.forEach(values -> {
            Row row = opportunities.find(id(values)).orElseGet(() -> Row.of(id(values)));
            for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
                Object given = value.getValue();
                boolean whole = given instanceof BigDecimal number && number.scale() <= 0 && number.precision() < 19;
                row = row.with(
                        attribute(value.getKey()),
                        whole && given instanceof BigDecimal number ? (Object) number.longValue() : given);
            }
            opportunities.put(row);
        });
        return rows.size();
    }

    /** Removes the rows of these {@code OptyId}; how many there were. */
    int remove(List<Map<String, @Nullable Object>> rows) {
        return (int)
                rows.stream().filter(values -> opportunities.remove(id(values))).count();
    }

    private static long id(Map<String, @Nullable Object> values) {
        if (values.get(Attribute.OPTY_ID.apiName()) instanceof BigDecimal id) {
            return id.longValue();
        }
        throw new IllegalArgumentException("a row has no OptyId that is a number");
    }

    private static Attribute attribute(String name) {
        return Attribute.find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no attribute '" + name + "'"));
    }
}
