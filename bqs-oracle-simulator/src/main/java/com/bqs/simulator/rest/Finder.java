package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.query.Condition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A finder and its variables: {@code MyOpportunitiesFinder;OptyStatusCode=OPEN,RecordSet=ALLOPTIES}. This CRM's user may see
 * every row, so {@code RecordSet} and the dates are accepted and narrow nothing.
 */
record Finder(Map<String, String> variables) {

    private static final Set<String> NAMES = Set.of("MyOpportunitiesFinder", "PrimaryKey");
    private static final Map<String, Attribute> MATCHED = Map.of(
            "OptyStatusCode", Attribute.STATUS_CODE,
            "Name", Attribute.NAME,
            "OptyNumber", Attribute.OPTY_NUMBER);
    private static final Set<String> ACCEPTED = Set.of("RecordSet", "EffectiveBeginDate", "EffectiveEndDate");

    static Finder parse(String text) {
        String[] nameAndVariables = text.split(";", 2);
        if (!NAMES.contains(nameAndVariables[0])) {
            throw ApiException.badRequest("The finder " + nameAndVariables[0] + " is not valid for opportunities.");
        }
        Map<String, String> variables = new HashMap<>();
        for (String part : nameAndVariables.length == 1 ? new String[0] : nameAndVariables[1].split(",")) {
            String[] nameAndValue = part.split("=", 2);
            if (nameAndValue.length < 2
                    || !(MATCHED.containsKey(nameAndValue[0]) || ACCEPTED.contains(nameAndValue[0]))) {
                throw ApiException.badRequest("The finder variable " + part + " is not valid.");
            }
            variables.put(nameAndValue[0], nameAndValue[1].replaceAll("^['\"]|['\"]$", ""));
        }
        return new Finder(variables);
    }

    Condition narrow(Condition condition) {
        return new Condition(
                row -> condition.test().test(row)
                        && variables.entrySet().stream().allMatch(variable -> {
                            Attribute attribute = MATCHED.get(variable.getKey());
                            return attribute == null || variable.getValue().equals(row.value(attribute));
                        }),
                condition.lowest(),
                condition.greatest());
    }
}
