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

    /** Each attribute's name, and whether queries and orders may name it. */
    Map<String, Boolean> queryableByName() {
        Map<String, Boolean> queryable = new LinkedHashMap<>();
        if (resources != null) {
            Resource resource = resources.getOrDefault(
                    "opportunities", resources.values().stream().findFirst().orElse(Resource.NONE));
            resource.all().forEach(attribute -> attribute.addTo(queryable));
        }
        return queryable;
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

    /** @param queryable null where describe does not say, which counts as yes */
    record Attribute(@Nullable String name, @Nullable Boolean queryable) {

        void addTo(Map<String, Boolean> queryableByName) {
            if (name != null) {
                queryableByName.put(name, queryable == null || queryable);
            }
        }
    }
}
