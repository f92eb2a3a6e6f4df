package com.bqs.sync.engine;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.Opportunity;
import com.bqs.domain.OpportunityField;
import java.util.StringJoiner;

/** Writes down a record that the store refused, so that a person can see what was in it. */
final class Payload {

    private static final OpportunityField[] FIELDS = OpportunityField.values();

    private Payload() {}

    /** A line for each delivered field: {@code column: value}. */
    static String of(Opportunity opportunity) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("remote_id: " + opportunity.id());
        for (OpportunityField field : FIELDS) {
            if (opportunity.delivers(field)) {
                lines.add(field.column() + ": " + opportunity.value(field));
            }
        }
        opportunity.attributes().forEach((name, value) -> lines.add(ExtraAttribute.column(name) + ": " + value));
        return lines.toString();
    }
}
