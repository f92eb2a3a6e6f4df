package com.bqs.oracle;

import com.bqs.domain.ExtraAttribute;
import com.bqs.domain.MirroredField;
import com.bqs.domain.OpportunityField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For each column the CRM attributes that can fill it, best first; the same for attributes without a column. The first one
 * that the pod's {@code describe} knows is used, for all records. A column that is left out has no attribute and keeps what
 * is stored; an attribute that is left out is none of the opportunity's any more.
 *
 * <p>The id is always {@code OptyId}, the stamp that incremental runs go by always {@code LastUpdateDate}.
 */
public record AttributeMapping(Map<MirroredField, List<String>> attributes) {

    /** The contract's mapping. */
    public static final AttributeMapping BUILT_IN = builtIn();

    public AttributeMapping {
        Map<MirroredField, List<String>> copy = new LinkedHashMap<>();
        attributes.forEach((field, names) -> copy.put(field, requireNames(field, names)));
        attributes = Collections.unmodifiableMap(copy);
    }

    /**
     * The contract's mapping with other CRM attributes for some columns, and with attributes that have no column; an empty list
     * leaves a column out.
     */
    public static AttributeMapping builtInExcept(Map<? extends MirroredField, List<String>> others) {
        Map<MirroredField, List<String>> map = new LinkedHashMap<>(BUILT_IN.attributes());
        map.putAll(others);
        return new AttributeMapping(map);
    }

    /** The CRM attributes that can fill a field, best first. */
    List<String> candidates(MirroredField field) {
        return attributes.getOrDefault(field, List.of());
    }

    /** Everything that is mirrored: the columns in their order, then the attributes in the mapping's. */
    Set<MirroredField> fields() {
        Set<MirroredField> fields = new LinkedHashSet<>(List.of(OpportunityField.values()));
        fields.addAll(attributes.keySet());
        return fields;
    }

    /** The names of the attributes without a column. */
    Set<String> extras() {
        return attributes.keySet().stream()
                .filter(ExtraAttribute.class::isInstance)
                .map(field -> ((ExtraAttribute) field).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> requireNames(MirroredField field, List<String> names) {
        for (String name : names) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException(
                        "The mapping of " + field.column() + " names '" + name + "', which is no attribute's name");
            }
        }
        return List.copyOf(names);
    }

    private static AttributeMapping builtIn() {
        Map<MirroredField, List<String>> map = new LinkedHashMap<>();
        map.put(OpportunityField.OPTY_NUMBER, List.of("OptyNumber"));
        map.put(OpportunityField.NAME, List.of("Name"));
        map.put(OpportunityField.CUSTOMER, List.of("TargetPartyName", "AccountName"));
        map.put(OpportunityField.PRACTICE, List.of("Practice_c"));
        map.put(OpportunityField.GEO, List.of("GEO_c", "Geo_c"));
        map.put(OpportunityField.REGION, List.of("Region_c"));
        map.put(OpportunityField.SECTOR, List.of("Sector_c"));
        map.put(OpportunityField.DEAL_VALUE, List.of("Revenue"));
        map.put(OpportunityField.CURRENCY, List.of("CurrencyCode"));
        map.put(OpportunityField.WIN_PROBABILITY, List.of("WinProb"));
        map.put(OpportunityField.SALES_OWNER, List.of("PartyName1", "OwnerName"));
        map.put(OpportunityField.STAGE, List.of("SalesStage"));
        map.put(OpportunityField.STATUS_CODE, List.of("StatusCode"));
        map.put(OpportunityField.CLOSE_DATE, List.of("EffectiveDate", "CloseDate"));
        map.put(OpportunityField.DESCRIPTION, List.of("Description", "Comments"));
        map.put(OpportunityField.CRM_CREATED_AT, List.of("CreationDate"));
        map.put(OpportunityField.CRM_UPDATED_AT, List.of(CrmAttributes.STAMP));
        return new AttributeMapping(map);
    }
}
