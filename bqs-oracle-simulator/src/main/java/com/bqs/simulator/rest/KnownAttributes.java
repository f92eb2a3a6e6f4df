package com.bqs.simulator.rest;

import com.bqs.simulator.data.Attribute;
import com.bqs.simulator.quirk.Quirk;
import com.bqs.simulator.quirk.Quirks;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The attributes as this CRM's user sees them now. */
final class KnownAttributes {

    private final Quirks quirks;
    private final List<String> hidden;
    private final List<String> notQueryable;
    private final List<String> notInItems;

    KnownAttributes(Quirks quirks) {
        this.quirks = quirks;
        this.hidden = quirks.list(Quirk.NOT_DESCRIBED);
        this.notQueryable = quirks.list(Quirk.NOT_QUERYABLE);
        this.notInItems = quirks.list(Quirk.NOT_IN_ITEMS);
    }

    /** Those of {@code describe}. */
    List<Attribute> described() {
        return Stream.of(Attribute.values())
                .filter(attribute -> !hidden.contains(attribute.apiName()))
                .toList();
    }

    /** Those of an item for which no fields were named. */
    List<Attribute> shown() {
        return described().stream()
                .filter(attribute -> !notInItems.contains(attribute.apiName()))
                .toList();
    }

    boolean isQueryable(Attribute attribute) {
        return !notQueryable.contains(attribute.apiName());
    }

    /** The attribute of a name in {@code fields}, or nothing where it is not shown. */
    Stream<Attribute> field(String name) {
        if (notInItems.contains(name)) {
            return Stream.empty();
        }
        boolean known = Attribute.find(name).isPresent() && !hidden.contains(name);
        return !known && quirks.text(Quirk.UNKNOWN_FIELDS).equals("ignore") ? Stream.empty() : Stream.of(require(name));
    }

    Attribute require(String name) {
        return Attribute.find(name)
                .filter(attribute -> !hidden.contains(name))
                .orElseThrow(
                        () -> ApiException.badRequest("The attribute " + name + " is not valid for opportunities."));
    }

    /** Refuses what names an attribute that cannot be asked by. */
    void requireQueryable(String expression) {
        Stream.concat(notQueryable.stream(), hidden.stream())
                .filter(name -> Pattern.compile("\\b" + name + "\\b")
                        .matcher(expression)
                        .find())
                .findFirst()
                .ifPresent(name -> {
                    throw ApiException.badRequest("The attribute " + name + " is not queryable.");
                });
    }
}
