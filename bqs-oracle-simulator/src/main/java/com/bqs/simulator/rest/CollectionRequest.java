package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.data.Row;
import com.bqs.simulator.query.Condition;
import com.bqs.simulator.query.Queries;
import com.bqs.simulator.query.QueryException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a collection call, read and checked. */
record CollectionRequest(
        Condition condition,
        @Nullable Comparator<Row> order,
        List<Attribute> fields,
        int limit,
        int offset,
        boolean totalResults,
        boolean onlyData) {

    private static final int DEFAULT_LIMIT = 25;
    private static final Set<String> PARAMETERS = Set.of(
            "q", "finder", "orderBy", "fields", "limit", "offset", "totalResults", "onlyData", "links", "expand");

    static CollectionRequest read(Map<String, String> parameters, int frameworkVersion, int maxLimit) {
        parameters.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiException.badRequest("URL request parameter " + name + " cannot be used in this context.");
                });
        return new CollectionRequest(
                condition(parameters, frameworkVersion),
                order(parameters.get("orderBy")),
                fields(parameters.get("fields")),
                Math.min(number(parameters, "limit", DEFAULT_LIMIT, 1), maxLimit),
                number(parameters, "offset", 0, 0),
                Boolean.parseBoolean(parameters.get("totalResults")),
                Boolean.parseBoolean(parameters.get("onlyData")));
    }

    /** Whether rows come in the order in which they are kept. */
    boolean inKeyOrder() {
        return order == null;
    }

    private static Condition condition(Map<String, String> parameters, int frameworkVersion) {
        try {
            String q = parameters.get("q");
            Condition condition = q == null || q.isBlank() ? Condition.ANY : Queries.parse(q, frameworkVersion);
            String finder = parameters.get("finder");
            return finder == null ? condition : Finder.parse(finder).narrow(condition);
        } catch (QueryException e) {
            throw ApiException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Comparator<Row> order(@Nullable String orderBy) {
        Map<Attribute, Boolean> ascending = new LinkedHashMap<>();
        for (String part : orderBy == null ? new String[0] : orderBy.split(",")) {
            String[] nameAndWay = part.strip().split(":", 2);
            ascending.put(attribute(nameAndWay[0]), nameAndWay.length == 1 || nameAndWay[1].equalsIgnoreCase("asc"));
        }
        boolean byKey = ascending.isEmpty() || Boolean.TRUE.equals(firstIfKey(ascending));
        if (byKey) {
            return null;
        }
        return ascending.entrySet().stream()
                .map(entry -> comparator(entry.getKey(), entry.getValue()))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static @Nullable Boolean firstIfKey(Map<Attribute, Boolean> ascending) {
        Map.Entry<Attribute, Boolean> first = ascending.entrySet().iterator().next();
        return first.getKey() == Attribute.OPTY_ID ? first.getValue() : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Row> comparator(Attribute attribute, boolean ascending) {
        Comparator<Row> byValue = Comparator.comparing(
                row -> (Comparable) row.comparable(attribute), Comparator.nullsLast(Comparator.naturalOrder()));
        return ascending ? byValue : byValue.reversed();
    }

    private static List<Attribute> fields(@Nullable String fields) {
        return fields == null
                ? List.of(Attribute.values())
                : Stream.of(fields.split(","))
                        .map(String::strip)
                        .map(CollectionRequest::attribute)
                        .toList();
    }

    private static Attribute attribute(String name) {
        return Attribute.find(name)
                .orElseThrow(
                        () -> ApiException.badRequest("The attribute " + name + " is not valid for opportunities."));
    }

    private static int number(Map<String, String> parameters, String name, int byDefault, int least) {
        String text = parameters.get(name);
        if (text == null) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ApiException.badRequest("The value " + text + " of " + name + " is not a number.");
        }
        throw ApiException.badRequest("The value " + text + " of " + name + " is less than " + least + ".");
    }
}
