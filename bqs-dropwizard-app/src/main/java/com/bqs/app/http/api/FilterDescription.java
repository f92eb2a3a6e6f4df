package com.bqs.app.http.api;

import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.ColumnType;
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
    private static final Map<String, Described> DESCRIPTIONS = descriptions();

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
        DESCRIPTIONS.forEach((name, described) -> {
            JsonSchema text = new JsonSchema();
            text.addType("string");
            components.addParameters(
                    name,
                    new Parameter()
                            .in("query")
                            .name(name)
                            .schema(text)
                            .description(described.words)
                            .example(described.example));
        });
    }

    static void addTo(Operation operation) {
        names().forEach(name -> operation.addParametersItem(new Parameter().$ref(PLACE + name)));
    }

    private static Map<String, Described> descriptions() {
        Map<String, Described> all = new LinkedHashMap<>();
        all.put(
                OpportunityParameters.SEARCH,
                new Described("Part of the name, customer, number or owner, whatever its case", "東京"));
        all.put(
                OpportunityParameters.SORT,
                new Described("A field; with a minus before it, descending. Equal ones by remote_id", "-deal_value"));
        all.put(
                OpportunityParameters.FIELDS,
                new Described("The fields to show, with commas between; all where it is missing", "remote_id,name"));
        all.put(
                OpportunityParameters.REMOVED,
                new Described("true: those that the CRM no longer shows, instead of those it does", "true"));
        all.put(
                OpportunityParameters.MOVED,
                new Described(
                        "What happened to it, as the summary counts it: one of " + OpportunityParameters.MOVEMENTS
                                + "; goes together with moved_since",
                        "won"));
        all.put(
                OpportunityParameters.MOVED_SINCE,
                new Described("Since which date or moment (UTC) it moved; goes together with moved", "2026-01-06"));
        Column.all().forEach(column -> addTo(all, column));
        return Collections.unmodifiableMap(all);
    }

    private static void addTo(Map<String, Described> all, Column column) {
        String name = column.columnName();
        if (!column.type().isComparable()) {
            all.put(name, new Described("null: without a value", "null"));
            return;
        }
        String value = value(column.type());
        all.put(
                name,
                new Described(
                        "Values, with commas between; one with a comma stands in quotes; null: without a value",
                        value + ",null"));
        String expected = column.type().expected();
        all.put(name + OpportunityParameters.MIN, new Described("At least " + expected, value));
        all.put(name + OpportunityParameters.MAX, new Described("At most " + expected, value));
    }

    private static String value(ColumnType type) {
        return switch (type) {
            case ID -> "300000000000001";
            case TEXT -> "SAR";
            case DECIMAL -> "1000000";
            case DATE -> "2026-01-31";
            case INSTANT -> "2026-01-31T00:00:00Z";
            case JSON -> "null";
        };
    }

    /** A parameter in words, and a value that it takes. */
    private record Described(String words, String example) {}
}
