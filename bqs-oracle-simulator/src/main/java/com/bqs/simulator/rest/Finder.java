package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.query.Condition;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A finder and its variables: {@code MyOpportunitiesFinder;OptyStatusCode=OPEN,RecordSet=ALLOPTIES}. The dates are accepted and
 * narrow nothing.
 */
record Finder(String name, Map<String, String> variables) {

    private static final String MINE = "MyOpportunitiesFinder";
    private static final Set<String> NAMES = Set.of(MINE, "PrimaryKey");
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
        return new Finder(nameAndVariables[0], variables);
    }

    Condition narrow(Condition condition, Quirks quirks) {
        Condition narrowed = scope(quirks).narrow(condition);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            Attribute attribute = MATCHED.get(variable.getKey());
            if (attribute != null) {
                narrowed = narrowed.and(row -> variable.getValue().equals(row.value(attribute)));
            }
        }
        return narrowed;
    }

    private Scope scope(Quirks quirks) {
        if (!name.equals(MINE)) {
            return Scope.ALL;
        }
        return switch (variables.getOrDefault("RecordSet", "")) {
            case "ALLOPTIES" -> Scope.of(quirks.text(Quirk.ALL_SCOPE));
            case "MYOPTIES" -> Scope.MINE;
            case "" -> Scope.of(quirks.text(Quirk.PLAIN_SCOPE));
            default -> throw ApiException.badRequest("The finder variable RecordSet is not valid.");
        };
    }
}
