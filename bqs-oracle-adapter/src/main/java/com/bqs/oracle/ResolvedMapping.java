package com.bqs.oracle;

import com.bqs.domain.Counted;
import com.bqs.domain.MirroredField;
import com.bqs.sync.error.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mapping, held against what a pod's {@code describe} knows.
 *
 * @param attributes the CRM attribute that fills each column and each attribute of ours, for all records
 * @param extras the names of our attributes without a column, whether or not the pod has what fills them
 * @param idQueryable whether queries and orders may name the id
 * @param missing what the pod has no attribute for
 * @param warnings one line for each of them
 */
record ResolvedMapping(
        Map<MirroredField, String> attributes,
        Set<String> extras,
        boolean idQueryable,
        Set<MirroredField> missing,
        List<String> warnings) {

    static ResolvedMapping of(AttributeMapping mapping, DescribeAnswer describe) {
        Map<String, Boolean> known = describe.queryableByName();
        requireDescribed(known, CrmAttributes.ID);
        boolean idQueryable = known.getOrDefault(CrmAttributes.ID, false);
        if (!idQueryable) {
            requireQueryable(known, CrmAttributes.NUMBER);
        }
        requireQueryable(known, CrmAttributes.STAMP);
        Map<MirroredField, String> attributes = new LinkedHashMap<>();
        Set<MirroredField> missing = new LinkedHashSet<>();
        List<String> warnings = new ArrayList<>();
        for (MirroredField field : mapping.fields()) {
            List<String> candidates = mapping.candidates(field);
            candidates.stream()
                    .filter(known::containsKey)
                    .findFirst()
                    .ifPresentOrElse(found -> attributes.put(field, found), () -> {
                        missing.add(field);
                        warnings.add(warning(field, candidates, known.keySet()));
                    });
        }
        TypeCheck.requireFitting(attributes, describe.typesByName());
        return new ResolvedMapping(attributes, mapping.extras(), idQueryable, missing, warnings);
    }

    /** The attributes to ask for, each once, the id first. */
    List<String> requested() {
        Set<String> requested = new LinkedHashSet<>();
        requested.add(CrmAttributes.ID);
        requested.addAll(attributes.values());
        return List.copyOf(requested);
    }

    /** Changes where something is filled by another attribute or as another type than before, and only then. */
    String fingerprint() {
        List<String> parts = new ArrayList<>();
        attributes.forEach((field, attribute) -> parts.add(field.column() + "=" + attribute + " " + field.type()));
        Collections.sort(parts);
        return Digest.of(parts);
    }

    private static void requireDescribed(Map<String, Boolean> known, String attribute) {
        if (!known.containsKey(attribute)) {
            throw new CallFailure(
                    ErrorCode.ORACLE_SCHEMA,
                    "The CRM's describe of opportunities (" + Counted.of(known.size(), "attribute", "attributes")
                            + ") does not list " + attribute
                            + ", without which nothing can be mirrored: ask the CRM's administrator to expose it to"
                            + " this user.");
        }
    }

    private static void requireQueryable(Map<String, Boolean> known, String attribute) {
        requireDescribed(known, attribute);
        if (!known.getOrDefault(attribute, false)) {
            throw new CallFailure(
                    ErrorCode.ORACLE_SCHEMA,
                    "The CRM's describe of opportunities says that " + attribute
                            + " can't be queried, and there is no other way to read: ask the CRM's administrator to make"
                            + " OptyId (or at least OptyNumber) and LastUpdateDate queryable.");
        }
    }

    private static String warning(MirroredField field, List<String> candidates, Set<String> known) {
        String begin = "Column " + field.column() + " keeps what is stored: ";
        if (candidates.isEmpty()) {
            return begin + "the mapping names no attribute for it.";
        }
        List<String> nearest = NearestNames.to(candidates, known);
        return begin + "the CRM has no attribute " + String.join(" or ", candidates)
                + (nearest.isEmpty() ? "." : "; the nearest are " + String.join(", ", nearest) + ".");
    }
}
