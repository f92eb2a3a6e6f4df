package com.bqs.app.http.api;

import com.bqs.postgres.query.Column;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes the parameters that {@link OpportunityParameters} reads. */
final class FilterDescription {

    private static final String PLACE = "#/components/parameters/";
    private static final Map<String, String> DESCRIPTIONS = descriptions();

    private FilterDescription() {}

    /** The names of all of them. */
    static Set<String> names() {
        return DESCRIPTIONS.keySet();
    }

    /** The ids of the operations that take them. */
    static Set<String> operations(Set<Class<?>> resources) {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(method -> method.isAnnotationPresent(Filtered.class))
                .map(method -> method.getAnnotation(io.swagger.v3.oas.annotations.Operation.class)
                        .operationId())
                .collect(Collectors.toUnmodifiableSet());
    }

    static void addTo(Components components) {
        DESCRIPTIONS.forEach((name, description) -> {
            JsonSchema text = new JsonSchema();
            text.addType("string");
            components.addParameters(
                    name, new Parameter().in("query").name(name).schema(text).description(description));
        });
    }

    static void addTo(Operation operation) {
        names().forEach(name -> operation.addParametersItem(new Parameter().$ref(PLACE + name)));
    }

    private static Map<String, String> descriptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(OpportunityParameters.SEARCH, "Part of the name, customer, number or owner, whatever its case");
        all.put(OpportunityParameters.SORT, "A field; with a minus before it, descending. Equal ones by remote_id");
        all.put(OpportunityParameters.FIELDS, "The fields to show, with commas between; all where it is missing");
        all.put(OpportunityParameters.REMOVED, "true: those that the CRM no longer shows, instead of those it does");
        all.put(
                OpportunityParameters.MOVED,
                "What happened to it, as the summary counts it: one of " + OpportunityParameters.MOVEMENTS);
        all.put(
                OpportunityParameters.MOVED_SINCE,
                "Since which date or moment (UTC) it moved; goes together with moved");
        for (Column column : Column.all()) {
            String name = column.columnName();
            if (column.type().isComparable()) {
                all.put(name, "Values, with commas between; one with a comma stands in quotes; null: without a value");
                all.put(
                        name + OpportunityParameters.MIN,
                        "At least " + column.type().expected());
                all.put(
                        name + OpportunityParameters.MAX,
                        "At most " + column.type().expected());
            } else {
                all.put(name, "null: without a value");
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
