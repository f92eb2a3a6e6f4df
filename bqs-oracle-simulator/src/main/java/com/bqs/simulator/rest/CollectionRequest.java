package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.query.Condition;
import com.bqs.simulator.query.Queries;
import com.bqs.simulator.query.QueryException;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a collection call, read and checked. */
record CollectionRequest(
        Condition condition,
        List<Order> orders,
        List<Attribute> fields,
        int limit,
        int offset,
        boolean totalResults,
        boolean onlyData,
        boolean nullsFirstDescending) {

    private static final int DEFAULT_LIMIT = 25;
    private static final Set<String> PARAMETERS = Set.of(
            "q", "finder", "orderBy", "fields", "limit", "offset", "totalResults", "onlyData", "links", "expand");

    static CollectionRequest read(Map<String, String> given, int frameworkVersion, Quirks quirks) {
        given.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiException.badRequest("URL request parameter " + name + " cannot be used in this context.");
                });
        if (quirks.isOn(Quirk.TOTAL_REFUSED)
                && given.containsKey("totalResults")
                && (given.containsKey("q") || given.containsKey("finder"))) {
            throw ApiException.badRequest("URL request parameter totalResults cannot be used in this context.");
        }
        Map<String, String> parameters = new HashMap<>(given);
        parameters.keySet().removeAll(quirks.list(Quirk.IGNORED));
        KnownAttributes known = new KnownAttributes(quirks);
        return new CollectionRequest(
                condition(parameters, frameworkVersion, known, quirks),
                orders(parameters.get("orderBy"), known),
                fields(parameters.get("fields"), known),
                Math.min(number(parameters, "limit", DEFAULT_LIMIT, 1), (int) quirks.number(Quirk.MAX_LIMIT)),
                number(parameters, "offset", 0, 0),
                Boolean.parseBoolean(parameters.get("totalResults")),
                Boolean.parseBoolean(parameters.get("onlyData")),
                quirks.isOn(Quirk.NULLS_FIRST_DESCENDING));
    }

    /** Whether rows come in the order in which they are kept. */
    boolean inKeyOrder() {
        return orders.isEmpty()
                || (orders.get(0).attribute() == Attribute.OPTY_ID
                        && orders.get(0).ascending());
    }

    private static Condition condition(
            Map<String, String> parameters, int frameworkVersion, KnownAttributes known, Quirks quirks) {
        String q = parameters.getOrDefault("q", "");
        known.requireQueryable(q);
        try {
            Condition condition =
                    q.isBlank() ? Condition.ANY : Queries.parse(ZonelessLiterals.zoned(q, quirks), frameworkVersion);
            String finder = parameters.get("finder");
            return finder == null
                    ? Scope.of(quirks.text(Quirk.PLAIN_SCOPE)).narrow(condition)
                    : Finder.parse(finder).narrow(condition, quirks);
        } catch (QueryException e) {
            throw ApiException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static List<Order> orders(@Nullable String orderBy, KnownAttributes known) {
        return orderBy == null
                ? List.of()
                : Stream.of(orderBy.split(",")).map(part -> order(part, known)).toList();
    }

    private static Order order(String part, KnownAttributes known) {
        String[] nameAndWay = part.strip().split(":", 2);
        known.requireQueryable(nameAndWay[0]);
        return new Order(known.require(nameAndWay[0]), nameAndWay.length == 1 || nameAndWay[1].equalsIgnoreCase("asc"));
    }

    private static List<Attribute> fields(@Nullable String fields, KnownAttributes known) {
        return fields == null
                ? known.shown()
                : Stream.of(fields.split(","))
                        .map(String::strip)
                        .flatMap(known::field)
                        .toList();
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
