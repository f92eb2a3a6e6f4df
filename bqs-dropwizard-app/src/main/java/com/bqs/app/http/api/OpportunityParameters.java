package com.bqs.app.http.api;

import com.bqs.app.http.problem.ProblemException;
import com.bqs.postgres.query.AnyOf;
import com.bqs.postgres.query.Bound;
import com.bqs.postgres.query.Column;
import com.bqs.postgres.query.Condition;
import com.bqs.postgres.query.Moved;
import com.bqs.postgres.query.Movement;
import com.bqs.postgres.query.OpportunityQuery;
import com.bqs.postgres.query.Presence;
import com.bqs.postgres.query.Search;
import com.bqs.postgres.query.Since;
import com.bqs.postgres.query.Sort;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which opportunities are asked for; what cannot be read ends the request with 400. */
final class OpportunityParameters {

    static final String SEARCH = "search";
    static final String SORT = "sort";
    static final String FIELDS = "fields";
    static final String REMOVED = "removed";
    static final String MOVED = "moved";
    static final String MOVED_SINCE = "moved_since";
    static final String MIN = "_min";
    static final String MAX = "_max";

    /** What {@link #MOVED} takes. */
    static final String MOVEMENTS = Arrays.stream(Movement.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final MultivaluedMap<String, String> given;

    private OpportunityParameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    static OpportunityQuery parse(UriInfo uri) {
        return new OpportunityParameters(uri.getQueryParameters()).query();
    }

    static Column column(String parameter, String name) {
        return Column.named(name).orElseThrow(() -> unknownField(parameter, name));
    }

    private OpportunityQuery query() {
        List<Condition> conditions = new ArrayList<>();
        for (Column column : Column.all()) {
            addConditions(column, conditions);
        }
        String search = given.getFirst(SEARCH);
        if (search != null && !search.isBlank()) {
            conditions.add(new Search((String) value(SEARCH, Column.NAME, search.strip())));
        }
        if (given.containsKey(MOVED) || given.containsKey(MOVED_SINCE)) {
            conditions.add(moved());
        }
        return new OpportunityQuery(presence(), conditions, sort(), fields());
    }

    private void addConditions(Column column, List<Condition> conditions) {
        String name = column.columnName();
        if (given.containsKey(name)) {
            conditions.add(anyOf(column, ParameterList.parse(name, given.getFirst(name))));
        }
        if (given.containsKey(name + MIN)) {
            conditions.add(
                    new Bound(column, Bound.Side.AT_LEAST, value(name + MIN, column, given.getFirst(name + MIN))));
        }
        if (given.containsKey(name + MAX)) {
            conditions.add(
                    new Bound(column, Bound.Side.AT_MOST, value(name + MAX, column, given.getFirst(name + MAX))));
        }
    }

    private static AnyOf anyOf(Column column, List<@Nullable String> texts) {
        List<Object> values = texts.stream()
                .filter(Objects::nonNull)
                .map(text -> value(column.columnName(), column, text))
                .toList();
        return new AnyOf(
                column, values, values.size() < texts.size() ? AnyOf.Missing.INCLUDED : AnyOf.Missing.EXCLUDED);
    }

    private static Object value(String parameter, Column column, String text) {
        try {
            return column.type().parse(text);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid(parameter, text, column.type().expected());
        }
    }

    private Presence presence() {
        String removed = given.getFirst(REMOVED);
        return switch (removed == null ? "false" : removed) {
            case "false" -> Presence.LIVE;
            case "true" -> Presence.REMOVED;
            default -> throw Parameters.invalid(REMOVED, removed, "true or false");
        };
    }

    private Moved moved() {
        String kind = given.getFirst(MOVED);
        String since = given.getFirst(MOVED_SINCE);
        if (kind == null || since == null) {
            throw ProblemException.invalidParameter(MOVED + ": goes together with " + MOVED_SINCE + "; give both.");
        }
        return Arrays.stream(Movement.Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .map(known -> new Moved(known, new Since.Moment(Parameters.moment(MOVED_SINCE, since))))
                .orElseThrow(() -> Parameters.invalid(MOVED, kind, "one of " + MOVEMENTS));
    }

    private Sort sort() {
        String sort = given.getFirst(SORT);
        if (sort == null) {
            return Sort.BY_REMOTE_ID;
        }
        boolean descending = sort.startsWith("-");
        Column column = column(SORT, descending ? sort.substring(1) : sort);
        if (!column.type().isComparable()) {
            throw Parameters.invalid(SORT, sort, "a field that has an order");
        }
        return new Sort(column, descending ? Sort.Direction.DESCENDING : Sort.Direction.ASCENDING);
    }

    private List<Column> fields() {
        String fields = given.getFirst(FIELDS);
        return fields == null
                ? Column.all()
                : List.of(fields.split(",", -1)).stream()
                        .map(name -> column(FIELDS, name.strip()))
                        .distinct()
                        .toList();
    }

    private static RuntimeException unknownField(String parameter, String name) {
        String nearest =
                Nearest.to(name, Column.all().stream().map(Column::columnName).toList());
        return Parameters.invalid(parameter, name, "a field; did you mean " + nearest + "? It is not one");
    }
}
