package com.bqs.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code describe} says of opportunities, reduced to what is needed: a pod's whole answer has megabytes.
 *
 * @param resources by name; Oracle gives one, under {@code opportunities}
 */
record DescribeAnswer(@JsonProperty("Resources") @Nullable Map<String, Resource> resources) {

    /** The type of each attribute that describe gives one for, in its own words. */
    Map<String, String> typesByName() {
        Map<String, String> types = new LinkedHashMap<>();
        opportunities().forEach(attribute -> attribute.addTypeTo(types));
        return types;
    }

    /** Each attribute's name, and whether queries and orders may name it. */
    Map<String, Boolean> queryableByName() {
        Map<String, Boolean> queryable = new LinkedHashMap<>();
        opportunities().forEach(attribute -> attribute.addTo(queryable));
        return queryable;
    }

    private List<Attribute> opportunities() {
        return resources == null
                ? List.of()
                : resources
                        .getOrDefault(
                                "opportunities",
                                resources.values().stream().findFirst().orElse(Resource.NONE))
                        .all();
    }

    /** @param item some versions list the attributes here */
    record Resource(
            @Nullable List<Attribute> attributes, @Nullable Item item) {

        static final Resource NONE = new Resource(null, null);

        List<Attribute> all() {
            List<Attribute> all = new ArrayList<>();
            if (item != null && item.attributes() != null) {
                all.addAll(item.attributes());
            }
            if (attributes != null) {
                all.addAll(attributes);
            }
            return all;
        }
    }

    record Item(@Nullable List<Attribute> attributes) {}

    /**
     * @param queryable null where describe does not say, which counts as yes
     * @param type null where describe does not say, which fits every column
     */
    record Attribute(
            @Nullable String name,
            @Nullable Boolean queryable,
            @Nullable String type) {
        void addTypeTo(Map<String, String> typesByName) {
            if (name != null && type != null) {
                typesByName.put(name, type);
            }
        }

        void addTo(Map<String, Boolean> queryableByName) {
            if (name != null) {
                queryableByName.put(name, queryable == null || queryable);
            }
        }
    }
}
